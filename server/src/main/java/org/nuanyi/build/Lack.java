package org.nuanyi.build;

import org.nuanyi.core.Named;

/** What a project may still want before it goes on. */
public enum Lack implements Named {
    SITE("site", "选址情况还没填", "The place is not described"),
    PHOTO("photo", "还没有现场照片", "There is no photo of the place"),
    ANSWERS(
            "answers",
            "意见征集不足 3 份，也没有说明原因",
            "Fewer than 3 workers answered, and no reason is given"),
    KEEPER("keeper", "管理员还没定或没培训", "No keeper is named and trained"),
    EQUIPMENT("equipment", "有设施既没到位也没说明", "Equipment is missing without a reason"),
    SIGN("sign", "标识、制度或开放时间还没填", "Sign, rules or hours are missing"),
    CHECKLIST("checklist", "本次提交后还没有交上来的验收清单", "No checklist was handed in since it was submitted"),
    PASSED("passed", "验收清单里有没做到的项", "Some points of the checklist do not hold"),
    SECOND_PERSON(
            "second-person",
            "填清单和验收的人不能是申请或配设施的人",
            "Who checks and accepts may not be who applied or equipped");

    private final Words words;

    Lack(String id, String chinese, String english) {
        this.words = new Words(id, chinese, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
