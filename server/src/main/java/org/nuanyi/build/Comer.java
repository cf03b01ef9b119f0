package org.nuanyi.build;

import org.nuanyi.core.Named;

/** Who would come to a station. */
public enum Comer implements Named {
    COURIER("courier", "快递员", "Couriers"),
    RIDER("rider", "外卖骑手", "Food riders"),
    SANITATION("sanitation", "环卫工人", "Sanitation workers"),
    DRIVER("driver", "出租车、网约车司机", "Taxi and ride-hail drivers"),
    GUARD("guard", "保安", "Guards"),
    WARDEN("warden", "交通协管员", "Traffic wardens"),
    OTHER("other", "其他户外劳动者", "Other outdoor workers");

    private final Words words;

    Comer(String id, String chinese, String english) {
        this.words = new Words(id, chinese, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
