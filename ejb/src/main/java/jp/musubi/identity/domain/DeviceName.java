package jp.musubi.identity.domain;

import java.util.LinkedHashMap;
import java.util.Map;

/** 機器の名前. By which a person recognises his devices: kind of system and of browser. Nothing is decided by it, and no version is kept. */
final class DeviceName {

    /** The first that is found counts: browsers name each other. */
    private static final Map<String, String> SYSTEMS = ordered("iPhone", "iPhone", "iPad", "iPad", "Android", "Android", "Windows", "Windows",
            "CrOS", "ChromeOS", "Mac OS X", "macOS", "Linux", "Linux");
    private static final Map<String, String> BROWSERS = ordered("Edg", "Edge", "OPR/", "Opera", "SamsungBrowser", "Samsung Internet",
            "Firefox/", "Firefox", "FxiOS", "Firefox", "CriOS", "Chrome", "Chrome/", "Chrome", "Safari/", "Safari");

    private DeviceName() {
    }

    /** Empty when neither is known. */
    static String of(String userAgent) {
        String system = first(SYSTEMS, userAgent);
        String browser = first(BROWSERS, userAgent);
        return system.isEmpty() || browser.isEmpty() ? system + browser : system + " / " + browser;
    }

    private static String first(Map<String, String> names, String userAgent) {
        return names.entrySet().stream().filter(name -> userAgent.contains(name.getKey())).map(Map.Entry::getValue).findFirst().orElse("");
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            names.put(pairs[at], pairs[at + 1]);
        }
        return names;
    }
}
