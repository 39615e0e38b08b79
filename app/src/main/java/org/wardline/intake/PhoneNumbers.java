package org.wardline.intake;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Telephone numbers in E.164. A number without a country is British only when it is written so: senders abroad leave
 * out their own country's code too, and a wrong country would tie strangers together.
 */
final class PhoneNumbers {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String HOME = "GB";
    private static final Pattern ACCESS_CODE = Pattern.compile("^\\s*00\\s*(?=[1-9])");
    private static final Pattern NATIONAL = Pattern.compile("^[\\s(]*0.*");
    private static final Pattern HOME_WITHOUT_PLUS =
            Pattern.compile("^44[\\s-]*(\\(0\\))?[\\s\\d-]+$");

    private PhoneNumbers() {}

    /** Empty also for what reads as another number once it is written so: with more zeros in front than any has. */
    static Optional<String> e164(String raw) {
        return read(raw)
                .filter(form -> parsed(form).map(PhoneNumbers::format).equals(Optional.of(form)));
    }

    private static Optional<String> read(String raw) {
        var value = ACCESS_CODE.matcher(raw).replaceFirst("+");
        if (value.startsWith("+") || NATIONAL.matcher(value).matches()) {
            return parsed(value).filter(NUMBERS::isPossibleNumber).map(PhoneNumbers::format);
        }
        if (HOME_WITHOUT_PLUS.matcher(value).matches()) {
            var home = parsed("+" + value).filter(NUMBERS::isPossibleNumber);
            if (home.isPresent()) {
                return home.map(PhoneNumbers::format);
            }
        }
        return parsed(value)
                .filter(NUMBERS::isValidNumber)
                .or(() -> parsed("+" + value).filter(NUMBERS::isValidNumber))
                .map(PhoneNumbers::format);
    }

    private static Optional<PhoneNumber> parsed(String value) {
        try {
            return Optional.of(NUMBERS.parse(value, HOME));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static String format(PhoneNumber number) {
        return NUMBERS.format(number, PhoneNumberFormat.E164);
    }
}
