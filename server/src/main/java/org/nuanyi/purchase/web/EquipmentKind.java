package org.nuanyi.purchase.web;

import java.util.Arrays;
import java.util.List;

/** What is usually bought for stations; anything else may be written as well. */
enum EquipmentKind {
    MICROWAVE("微波炉", "台"),
    FRIDGE("冰箱", "台"),
    WATER_DISPENSER("饮水机", "台"),
    KETTLE("烧水壶", "把"),
    AIR_CONDITIONER("空调", "台"),
    HEATER("取暖器", "台"),
    BLOOD_PRESSURE_METER("血压计", "台"),
    STERILISER("消毒柜", "台"),
    TELEVISION("电视", "台"),
    SHOE_POLISHER("擦鞋机", "台"),
    TOOLBOX("工具箱", "套"),
    PUMP("打气筒", "个"),
    FIRST_AID("急救箱", "个"),
    AED("AED", "台"),
    SEATS("桌椅", "套"),
    CHARGING("手机充电柜", "台"),
    CABINET("智能柜", "台");

    private final String item;
    private final String measure;

    EquipmentKind(String item, String measure) {
        this.item = item;
        this.measure = measure;
    }

    /** Their names, for a list to choose from. */
    static List<String> items() {
        return Arrays.stream(values()).map(kind -> kind.item).toList();
    }

    /** How such things are counted. */
    static List<String> measures() {
        return Arrays.stream(values()).map(kind -> kind.measure).distinct().toList();
    }
}
