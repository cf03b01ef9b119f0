package org.nuanyi.intake.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.nuanyi.kernel.sheet.PlainText;
import org.nuanyi.station.Facility;

/** What lists call the facilities. */
final class FacilityWords {

    private static final Map<String, Facility> WORDS = new HashMap<>();

    static {
        for (Facility facility : Facility.values()) {
            learn(facility, facility.id(), facility.chinese(), facility.english());
        }
        learn(
                Facility.DRINKING_WATER,
                "drink water drinkingwater 饮水 饮水机 饮用水 直饮水 直饮机 饮水设施 水 瓶装水 矿泉水 凉白开 饮水点");
        learn(Facility.HOT_WATER, "hotwater 热水 开水 热水器 开水器 电热水壶 热水壶 烧水壶 开水机");
        learn(Facility.MICROWAVE, "microwaveoven 微波炉 热饭 加热饭菜 饭菜加热");
        learn(Facility.FRIDGE, "refrigerator 冰箱 冰柜 冷藏柜");
        learn(
                Facility.AIR_CONDITIONING,
                "ac aircon airconditioner airconditioning 空调 冷气 制冷 风扇空调 冷暖空调");
        learn(Facility.HEATING, "heater heat 取暖 暖气 取暖器 供暖 暖风机 取暖设备");
        learn(Facility.SEATS, "seat seating chair chairs rest 座椅 桌椅 椅子 休息座椅 休息区 沙发 休息桌椅 桌子 座位");
        learn(
                Facility.PHONE_CHARGING,
                "charging charge charger phonecharging powerbank usb 充电 手机充电 充电设备 充电设施 充电宝 充电插座 插座"
                        + " 手机充电器 充电器 多功能充电 充电装置 充电桩手机 手机充电站");
        learn(
                Facility.EBIKE_CHARGING,
                "ebikecharging bikecharging evcharging 电动车充电 电瓶车充电 电动自行车充电 充电桩");
        learn(Facility.EBIKE_SWAP, "ebikeswap batteryswap 换电 电动车换电 换电柜");
        learn(Facility.WIFI, "wifi wlan 无线网 无线网络 免费wifi 无线wifi 网络 上网");
        learn(Facility.TOILET, "toilet restroom wc 厕所 卫生间 洗手间");
        learn(Facility.TOILET_NEARBY, "toiletnearby 附近厕所 附近有厕所 公厕 附近公厕");
        learn(
                Facility.FIRST_AID,
                "firstaid firstaidkit medicine medicalkit 急救箱 急救包 药箱 医药箱 药品 常用药 应急药品 急救药箱 医药包 应急药箱"
                        + " 常用药品 便民药箱 医疗箱");
        learn(Facility.AED, "aed 除颤仪 自动体外除颤器 除颤器");
        learn(Facility.RAIN_GEAR, "umbrella raincoat raingear 雨伞 雨具 雨衣 爱心伞 便民伞 爱心雨伞");
        learn(Facility.SEWING_KIT, "sewing sewingkit 针线包 针线 针线盒");
        learn(Facility.TYRE_PUMP, "pump tyrepump tirepump 打气筒 充气泵 充气筒 气筒 打气泵");
        learn(Facility.TOOLBOX, "tools tool toolbox toolkit 工具箱 维修工具 修车工具 应急工具 工具 便民工具箱 工具包");
        learn(
                Facility.BOOKS,
                "book books reading newspaper 图书 书籍 书报 报刊 阅读 书报刊 图书角 报纸 图书报刊 书刊 读物 书架");
        learn(Facility.TV, "tv television 电视 电视机");
        learn(Facility.STERILISER, "steriliser sterilizer disinfection 消毒柜 消毒 消毒设备 消毒机");
        learn(Facility.BLOOD_PRESSURE, "bloodpressure 血压计 血压仪 测血压 血压测量");
        learn(Facility.SHOE_POLISHER, "shoepolisher 擦鞋机 擦鞋");
        learn(Facility.NURSING_ROOM, "nursing nursingroom 母婴室 哺乳室 妈咪小屋 母婴关爱室");
        learn(Facility.LEGAL_HELP, "legal legalhelp 法律服务 法律援助 法律咨询 普法");
        learn(Facility.FREE_TEA, "tea freetea 茶水 免费茶水 茶叶 茶 热茶");
    }

    private FacilityWords() {}

    private static void learn(Facility facility, String words) {
        learn(facility, words.split(" "));
    }

    private static void learn(Facility facility, String... words) {
        for (String word : words) {
            WORDS.putIfAbsent(folded(word), facility);
        }
    }

    /** The facility that word is for; case, width, spaces and hyphens do not matter. */
    static Optional<Facility> find(String word) {
        return Optional.ofNullable(WORDS.get(folded(word)));
    }

    private static String folded(String word) {
        return PlainText.folded(word).replaceAll("[\\s_\\-]", "");
    }
}
