package org.nuanyi.station.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What belongs to the place of a station: where it is, what it looks like, its papers, what hangs
 * at its door. The English is in messages/place_en.properties.
 */
@MessageBundle(value = "place", locale = "zh-CN")
public interface PlaceMessages {

    @Message("照片")
    String photos();

    @Message("还没有照片")
    String no_photo();

    @Message("上传")
    String photo_add();

    @Message("更换或说明")
    String photo_change();

    @Message("照片文件")
    String photo();

    @Message("JPEG 或 PNG，最多 10 MB。相机记下的位置等信息会去掉。")
    String photo_help();

    @Message("这个文件超过 10 MB，请选小一些的。")
    String photo_too_large();

    @Message("照片里有什么（读给看不见的人，可不填）")
    String photo_alt();

    @Message("蓝色玻璃门，左边是消防栓")
    String photo_alt_example();

    @Message("移除")
    String photo_remove();

    @Message("公众页面马上不再显示这张照片；它留在“以前的照片”里，随时可以用回来。")
    String photo_remove_text();

    @Message("确认移除")
    String photo_remove_now();

    @Message("以前的照片（{count}）")
    String photos_former(int count);

    @Message("用到 {day}")
    String photo_until(String day);

    @Message("用回这张")
    String photo_restore();

    @Message("门口海报")
    String poster();

    @Message("打印二维码")
    String posters();

    @Message("返回")
    String poster_back();

    @Message("大小")
    String poster_size();

    @Message("另有 {count} 个不对公众开放，没有海报。")
    String poster_left(int count);

    @Message("没有可以打印的驿站。")
    String poster_none();

    @Message("确实移动 {metres}，坐标系没有弄错")
    String far(String metres);

    @Message("坐标系")
    String datum();

    @Message("GCJ-02（高德、腾讯、微信）")
    String datum_gcj02();

    @Message("BD-09（百度）")
    String datum_bd09();

    @Message("WGS-84（手机定位、天地图）")
    String datum_wgs84();

    @Message("地图")
    String map();

    @Message("这一页的驿站在哪里")
    String map_rows();

    @Message("入口在哪里")
    String map_point();

    @Message("入口")
    String map_mark();

    @Message("拖动标记，或选中标记后按方向键：一次 1 米，按住 Shift 一次 10 米。")
    String map_drag();

    @Message("正在打开地图…")
    String map_loading();

    @Message("地图打不开，表格和坐标照样能用。")
    String map_failed();

    @Message("放大")
    String zoom_in();

    @Message("缩小")
    String zoom_out();

    @Message("文件")
    String documents();

    @Message("还没有文件。")
    String no_document();

    @Message("加文件")
    String document_add();

    @Message("更换或修改")
    String document_change();

    @Message("PDF 文件")
    String document_file();

    @Message("新的 PDF 文件（不换就不选）")
    String document_new_file();

    @Message("只收 PDF，最多 {megabytes} MB。")
    String document_help(long megabytes);

    @Message("这个文件超过 {megabytes} MB，请选小一些的。")
    String document_too_large(long megabytes);

    @Message("名称")
    String document_title();

    @Message("文件类型")
    String document_kind();

    @Message("文件上的日期（可不填）")
    String document_dated();

    @Message("公开：公众在驿站页面可以下载")
    String document_public();

    @Message("公开")
    String document_is_public();

    @Message("内部")
    String document_is_internal();

    @Message("公众页面马上不再有它；它留在“以前的版本”里，随时可以用回来。")
    String document_remove_text();

    @Message("以前的版本（{count}）")
    String documents_former(int count);

    @Message("用回这个版本")
    String document_restore();
}
