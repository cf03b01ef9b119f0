package org.nuanyi.station.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nuanyi.core.Named;

/** What the register may show of a station beyond its code, name and state. */
enum Column implements Named {
    UNIT("unit", "单位", "Unit"),
    KIND("kind", "类型", "Kind"),
    SERVES("serves", "服务对象", "Serves"),
    HOST("host", "依托单位", "Host"),
    ENTRY("entry", "进入方式", "Entry"),
    HOURS("hours", "开放时间", "Hours"),
    PHONE("phone", "电话", "Phone"),
    FACILITIES("facilities", "设施", "Facilities"),
    CONFIRMED("confirmed", "最近确认", "Last confirmed"),
    CHECKED("checked", "最近核实", "Last checked"),
    CHANGED("changed", "最近修改", "Last changed");

    static final String COOKIE = "register-columns";

    private static final Set<Column> USUAL =
            new TreeSet<>(Set.of(UNIT, KIND, HOURS, FACILITIES, CONFIRMED));

    private final Words words;

    Column(String id, String chinese, String english) {
        this.words = new Words(id, chinese, english);
    }

    @Override
    public Words words() {
        return words;
    }

    /** Those the reader's browser remembers, or the usual ones. */
    static Set<Column> remembered(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(COOKIE))
                .map(Cookie::getValue)
                .map(value -> known(List.of(value.split("\\."))))
                .orElse(USUAL);
    }

    /** Those of the ids that are columns. */
    static Set<Column> known(List<String> ids) {
        return ids.stream()
                .flatMap(id -> Named.find(Column.class, id).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** As the cookie has them. */
    static String remember(Set<Column> columns) {
        return columns.stream().map(Column::id).collect(Collectors.joining("."));
    }

    /** Whether figures stand in it, which are set below one another. */
    boolean isOfFigures() {
        return this == FACILITIES;
    }
}
