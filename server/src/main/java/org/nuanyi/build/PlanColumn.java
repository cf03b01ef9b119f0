package org.nuanyi.build;

import java.util.Arrays;
import java.util.Optional;
import org.nuanyi.core.Named;
import org.nuanyi.kernel.sheet.PlainText;

/** What a sheet of planned stations says of each. */
public enum PlanColumn implements Named {
    UNIT("unit", "单位", "Unit", true),
    NAME("name", "驿站名称", "Name", true),
    ADDRESS("address", "地址", "Address", true),
    KIND("kind", "类型", "Kind", true),
    HOST("host", "承建单位", "Host", false),
    HOST_KIND("host_kind", "承建单位类别", "Kind of host", false),
    WORDS("words", "申请理由", "Why", false);

    private final Words words;
    private final boolean required;

    PlanColumn(String id, String chinese, String english, boolean required) {
        this.words = new Words(id, chinese, english);
        this.required = required;
    }

    @Override
    public Words words() {
        return words;
    }

    /** Whether a sheet without it is not taken. */
    public boolean isRequired() {
        return required;
    }

    /** The column of that heading, in Chinese, in English, or by its id. */
    public static Optional<PlanColumn> find(String heading) {
        String folded = PlainText.folded(heading).strip();
        return Arrays.stream(values())
                .filter(
                        one ->
                                PlainText.folded(one.chinese()).equals(folded)
                                        || PlainText.folded(one.english()).equals(folded)
                                        || one.id().equals(folded))
                .findFirst();
    }
}
