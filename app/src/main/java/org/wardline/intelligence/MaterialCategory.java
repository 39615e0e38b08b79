package org.wardline.intelligence;

/** Categories of reported material, for counts only. */
public enum MaterialCategory {
    CATEGORY_A("Category A (Sentencing Council)"),
    CATEGORY_B("Category B (Sentencing Council)"),
    CATEGORY_C("Category C (Sentencing Council)"),
    INDUSTRY_A1("A1, as the provider classified it"),
    INDUSTRY_A2("A2, as the provider classified it"),
    INDUSTRY_B1("B1, as the provider classified it"),
    INDUSTRY_B2("B2, as the provider classified it"),
    NOT_ASSESSED("Not assessed");

    private final String title;

    MaterialCategory(String title) {
        this.title = title;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }
}
