package org.nuanyi.station;

import org.nuanyi.core.Named;

/** What kind of paper a document of a station is. */
public enum DocumentKind implements Named {
    RULES("rules", "管理制度", "Management rules"),
    AGREEMENT("agreement", "协议", "Agreement"),
    ACCEPTANCE("acceptance", "验收材料", "Acceptance"),
    SAFETY("safety", "安全检查", "Safety"),
    OTHER("other", "其他", "Other");

    private final Words words;

    DocumentKind(String id, String chinese, String english) {
        this.words = new Words(id, chinese, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
