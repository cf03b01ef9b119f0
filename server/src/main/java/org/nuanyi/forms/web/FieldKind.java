package org.nuanyi.forms.web;

import org.nuanyi.core.Named;
import org.nuanyi.core.form.Kind;
import org.nuanyi.kernel.page.Language;

/** What a field takes, as the editor offers it; the ids are those of the JSON. */
enum FieldKind implements Named {
    TEXT("text", "一行字", "A line"),
    LONG_TEXT("long-text", "一段字", "Several lines"),
    WHOLE_NUMBER("whole-number", "整数", "A whole number"),
    DECIMAL("decimal", "小数", "A number with decimals"),
    ONE_OF("one-of", "单选", "One of several"),
    MANY_OF("many-of", "多选", "Any of several"),
    YES_NO("yes-no", "是或否", "Yes or no"),
    DATE("date", "日期", "A day"),
    PHOTOS("photos", "照片", "Photos");

    private final Words words;

    FieldKind(String id, String chinese, String english) {
        this.words = new Words(id, chinese, english);
    }

    @Override
    public Words words() {
        return words;
    }

    /** Of that id; a line where there is none. */
    static FieldKind of(String id) {
        return Named.find(FieldKind.class, id).orElse(TEXT);
    }

    static FieldKind of(Kind kind) {
        return switch (kind) {
            case Kind.Written(boolean lines) -> lines ? LONG_TEXT : TEXT;
            case Kind.Number number -> number.decimals() > 0 ? DECIMAL : WHOLE_NUMBER;
            case Kind.OneOf _ -> ONE_OF;
            case Kind.ManyOf _ -> MANY_OF;
            case Kind.YesNo _ -> YES_NO;
            case Kind.Day _ -> DATE;
            case Kind.Photos _ -> PHOTOS;
        };
    }

    String label(Language language) {
        return language.pick(chinese(), english());
    }

    public boolean isNumber() {
        return this == WHOLE_NUMBER || this == DECIMAL;
    }

    public boolean isChoice() {
        return this == ONE_OF || this == MANY_OF;
    }
}
