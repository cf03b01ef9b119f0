package org.nuanyi.intake.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a column can mean, and the headings that mean it without being told; the better heading
 * comes first. A running number (序号, 编号) is no identity: it changes when a row is put in.
 */
public enum Field {
    REF("id", "ref", "驿站编号", "站点编号", "站点id", "驿站id", "uuid", "stationid", "@id", "osmid"),
    NAME("name", "名称", "驿站名称", "站点名称", "驿站名", "站名", "服务站名称", "stationname", "title"),
    TAGS("tags", "标签", "品牌", "brand"),
    KIND("kind", "类型", "驿站类型", "站点类型", "stationtype"),
    SERVES("serves", "服务对象", "服务人群", "开放对象", "是否对外开放", "是否对外", "对外开放"),
    HOST("host", "依托单位", "承建单位", "承建依托单位", "建站单位", "依托企业", "共建单位", "管理单位", "manager"),
    HOST_KIND("hostkind", "依托单位类型", "承建单位类型", "依托类型"),
    ENTRY("entry", "进入方式", "开门方式"),
    ENTRY_NOTE("entrynote", "进入说明", "进门说明"),
    ADDRESS("address", "地址", "详细地址", "驿站地址", "站点地址", "具体地址", "具体位置", "所在位置", "addr", "addrfull"),
    HINT("hint", "楼层", "楼层房间", "位置说明", "位置提示", "怎么找", "floor"),
    LON(
            "geometry.lon",
            "lon",
            "lng",
            "经度",
            "longitude",
            "long",
            "坐标经度",
            "x",
            "location.lng",
            "location.lon",
            "gcjlng",
            "wgslng"),
    LAT("geometry.lat", "lat", "纬度", "latitude", "坐标纬度", "y", "location.lat", "gcjlat", "wgslat"),
    POINT("location", "坐标", "经纬度", "经纬度坐标", "coordinates", "lnglat", "lonlat", "point"),
    DATUM("datum", "坐标系", "坐标系统", "坐标类型", "coordtype", "coordinatesystem"),
    POINT_SOURCE("pointsource", "坐标来源"),
    CAPTURED_AT("capturedat", "采集时间", "采集日期"),
    CAPTURED_BY("capturedby", "采集人"),
    VERIFIED("verified", "已核实", "是否核实", "核实状态", "isverified"),
    VERIFIED_AT("verifiedat", "核实时间", "核实日期", "核对时间", "核对日期", "入口核对日期", "entrancecheckedat"),
    VERIFIED_BY("verifiedby", "核实人", "核对人", "入口核对人", "entrancecheckedby"),
    HOURS_CHECKED_AT("hourscheckedat", "开放时间核对日期", "开放时间核对时间", "开放时间核实日期", "开放时间核实时间"),
    HOURS_CHECKED_BY("hourscheckedby", "开放时间核对人", "开放时间核实人"),
    FACILITIES_CHECKED_AT("facilitiescheckedat", "设施核对日期", "设施核对时间", "设施核实日期", "设施核实时间"),
    FACILITIES_CHECKED_BY("facilitiescheckedby", "设施核对人", "设施核实人"),
    AREA("area", "区划代码", "行政区划代码", "社区代码"),
    UNIT("unit", "所属单位", "所属工会", "所属街道", "街道", "街道乡镇", "主管单位", "管理工会", "street", "subdistrict"),
    HOURS(
            "openhours",
            "openinghours",
            "hours",
            "开放时间",
            "服务时间",
            "开放时段",
            "营业时间",
            "运营时间",
            "hourstext"),
    FACILITIES(
            "facilities",
            "设施",
            "服务设施",
            "设施设备",
            "配套设施",
            "设施配置",
            "服务内容",
            "服务项目",
            "services",
            "amenities"),
    PHONE(
            "contactphone",
            "电话",
            "联系电话",
            "公开电话",
            "服务电话",
            "座机",
            "固定电话",
            "咨询电话",
            "phone",
            "tel",
            "deskphone"),
    KEEPER("keeper", "管理员", "站点管理员", "站长", "负责人", "联系人", "管理人", "contactname", "contactperson"),
    KEEPER_MOBILE(
            "keepermobile", "管理员手机", "管理员电话", "手机", "手机号", "手机号码", "负责人电话", "联系人电话", "mobile"),
    LIFECYCLE("status", "状态", "开放状态", "运营状态", "驿站状态", "lifecycle"),
    GENERATED("generated", "演示数据", "演示", "虚拟", "模拟", "测试数据", "isdemo", "demo", "mock", "istest"),
    ORIGIN("source", "来源", "数据来源", "provenance", "datasource"),
    REMARKS("description", "备注", "说明", "描述", "remark", "remarks", "note", "memo", "desc");

    private final List<String> headings;

    Field(String... headings) {
        this.headings = List.of(headings);
    }

    /** In mapping files: {@code keeper-mobile}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Folded as {@link Headings} folds them. */
    List<String> headings() {
        return headings;
    }

    static Optional<Field> find(String id) {
        return Arrays.stream(values()).filter(f -> f.id().equals(id)).findFirst();
    }
}
