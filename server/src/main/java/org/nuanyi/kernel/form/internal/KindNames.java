package org.nuanyi.kernel.form.internal;

import java.util.List;
import org.nuanyi.core.form.Kind;

/** What kinds of fields are called in JSON, in the page and in the editor. */
public final class KindNames {

    public static final String TEXT = "text";
    public static final String LONG_TEXT = "long-text";
    public static final String WHOLE_NUMBER = "whole-number";
    public static final String DECIMAL = "decimal";
    public static final String ONE_OF = "one-of";
    public static final String MANY_OF = "many-of";
    public static final String YES_NO = "yes-no";
    public static final String DATE = "date";
    public static final String PHOTOS = "photos";

    /** All of them, the usual ones first. */
    public static final List<String> ALL =
            List.of(TEXT, LONG_TEXT, WHOLE_NUMBER, DECIMAL, ONE_OF, MANY_OF, YES_NO, DATE, PHOTOS);

    private KindNames() {}

    static String of(Kind kind) {
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
}
