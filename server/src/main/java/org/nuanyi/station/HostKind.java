package org.nuanyi.station;

import org.nuanyi.core.Named;

/** What kind of body gives the room. */
public enum HostKind implements Named {
    RESTAURANT("restaurant", "餐馆", "Restaurant"),
    BANK("bank", "银行", "Bank"),
    POST_OFFICE("post-office", "邮局", "Post office"),
    TELECOM_SHOP("telecom-shop", "通信营业厅", "Telecom shop"),
    PETROL_STATION("petrol-station", "加油站", "Petrol station"),
    PHARMACY("pharmacy", "药店", "Pharmacy"),
    SHOP("shop", "商店", "Shop"),
    COMPANY("company", "企业", "Company"),
    COMMUNITY("community", "社区", "Community"),
    PUBLIC_SERVICE("public-service", "党群与政务服务", "Public service centre"),
    UNION("union", "工会自建", "Union-built"),
    OTHER("other", "其他", "Other");

    private final Words words;

    HostKind(String id, String chinese, String english) {
        this.words = new Words(id, chinese, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
