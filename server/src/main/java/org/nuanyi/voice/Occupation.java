package org.nuanyi.voice;

import org.nuanyi.core.Named;

/** What somebody does for a living, as far as it is anybody else's business. */
public enum Occupation implements Named {
    SANITATION("sanitation", "环卫工人", "Sanitation worker"),
    COURIER("courier", "快递员", "Courier"),
    FOOD_RIDER("food-rider", "外卖骑手", "Food rider"),
    CAR_DRIVER("car-driver", "网约车/出租车司机", "Ride-hail or taxi driver"),
    LORRY_DRIVER("lorry-driver", "货车司机", "Lorry driver"),
    GUARD("guard", "保安", "Guard"),
    TRAFFIC_WARDEN("traffic-warden", "交通协管", "Traffic warden"),
    OTHER("other", "其他", "Other");

    private final Words words;

    Occupation(String id, String chinese, String english) {
        this.words = new Words(id, chinese, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
