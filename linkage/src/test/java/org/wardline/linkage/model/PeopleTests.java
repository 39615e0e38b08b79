package org.wardline.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeopleTests {

    @Test
    void hasNoMistakes() {
        assertThat(ModelProblems.of(People.person())).isEmpty();
    }

    @Test
    void isTheSameWhenWrittenAndReadAgain() {
        var person = People.person();

        assertThat(ModelJson.read(ModelJson.write(person))).isEqualTo(person);
    }
}
