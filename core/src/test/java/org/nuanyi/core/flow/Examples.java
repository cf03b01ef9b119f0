package org.nuanyi.core.flow;

import java.util.Set;

/** A small machine of every kind of line, for the tests of this package. */
final class Examples {

    static final Set<String> ROLES = Set.of("applicant", "officer", "leader", "finance");

    static final Vocabulary VOCABULARY = new Vocabulary(ROLES, Set.of("photographed"));

    /** The files' head of states. */
    static final String STATES =
            """
            # build 建站 Building a station

            | state | 名称 | name | kind | days | then |
            |---|---|---|---|---|---|
            """;

    /** And of what leads on. */
    static final String TABLE =
            """

            | from | event | 动作 | action | to | roles | guard | consent | comment |
            |---|---|---|---|---|---|---|---|---|
            """;

    static final String BUILD =
            STATES
                    + """
                    | applied | 待受理 | Applied | start | 3 | leader |
                    | siting | 选址 | Siting | step | 5 | leader |
                    | accepting | 验收 | Acceptance | step | | |
                    | open | 开放 | Open | end | | |
                    | rejected | 不同意 | Rejected | end | | |
                    | withdrawn | 已终止 | Withdrawn | end | | |
                    """
                    + TABLE
                    + """
                    | applied | accept | 同意 | Accept | siting | officer, leader | | | |
                    | applied | reject | 不同意 | Reject | rejected | officer | | | required |
                    | siting | submit | 提交 | Submit | accepting | applicant | photographed | | |
                    | accepting | agree | 同意 | Agree | open | leader, finance | | all | |
                    | accepting | end | 终止 | End | withdrawn | leader | | | |
                    | * | return | 退回 | Return | earlier | officer, leader | | | required |
                    | * | end | 终止 | End | withdrawn | applicant | | any | |
                    """;

    private Examples() {}

    static Machine build() {
        return read(BUILD);
    }

    static Machine read(String text) {
        return MachineFile.read("build.md", text, VOCABULARY);
    }

    static Actor actor(String person, String... roles) {
        return new Actor(person, Set.of(roles));
    }
}
