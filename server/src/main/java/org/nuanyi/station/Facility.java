package org.nuanyi.station;

import org.nuanyi.core.Named;

/**
 * The catalogue of facilities and services. The order is that of their bits and never changes; new
 * ones go to the end.
 */
public enum Facility implements Named {
    DRINKING_WATER("drinking-water", "饮用水", "Drinking water"),
    HOT_WATER("hot-water", "热水", "Hot water"),
    MICROWAVE("microwave", "微波炉", "Microwave"),
    FRIDGE("fridge", "冰箱", "Fridge"),
    AIR_CONDITIONING("air-conditioning", "空调", "Air conditioning"),
    HEATING("heating", "取暖", "Heating"),
    SEATS("seats", "座椅", "Seats"),
    PHONE_CHARGING("phone-charging", "手机充电", "Phone charging"),
    EBIKE_CHARGING("ebike-charging", "电动车充电", "E-bike charging"),
    EBIKE_SWAP("ebike-swap", "电动车换电", "E-bike battery swap"),
    WIFI("wifi", "Wi-Fi", "Wi-Fi"),
    TOILET("toilet", "卫生间", "Toilet"),
    TOILET_NEARBY("toilet-nearby", "附近有厕所", "Toilet nearby"),
    FIRST_AID("first-aid", "急救箱", "First-aid box"),
    AED("aed", "AED", "AED"),
    RAIN_GEAR("rain-gear", "雨具", "Umbrella or raincoat"),
    SEWING_KIT("sewing-kit", "针线包", "Sewing kit"),
    TYRE_PUMP("tyre-pump", "打气筒", "Tyre pump"),
    TOOLBOX("toolbox", "工具箱", "Toolbox"),
    BOOKS("books", "图书", "Books"),
    TV("tv", "电视", "TV"),
    STERILISER("steriliser", "消毒柜", "Steriliser"),
    BLOOD_PRESSURE("blood-pressure", "血压计", "Blood-pressure meter"),
    SHOE_POLISHER("shoe-polisher", "擦鞋机", "Shoe polisher"),
    NURSING_ROOM("nursing-room", "母婴室", "Nursing room"),
    LEGAL_HELP("legal-help", "法律服务", "Legal help"),
    FREE_TEA("free-tea", "免费茶水", "Free tea");

    private final Words words;

    Facility(String id, String chinese, String english) {
        this.words = new Words(id, chinese, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
