package jp.musubi.acceptance;

import com.microsoft.playwright.Page;

/** The one box in which a clerk looks for people and corporations. */
public final class SearchBox {

    private SearchBox() {
    }

    /** The clerk has signed in and said what for. */
    static Page at(Demo demo, Chromium chromium, String clerk) {
        Page page = chromium.clerk(clerk);
        page.navigate(demo.server().staff("/addressee/person-search.xhtml").toString());
        sayWhatFor(page, "COUNTER_SERVICE");
        page.waitForSelector("#form\\:words\\:input");
        return page;
    }

    /** Before the first sensitive view of a visit: the first of the office's tasks, and a ground. Later views of the visit ask no more. */
    public static void sayWhatFor(Page page, String ground) {
        if (!page.url().contains("look-purpose")) {
            return;
        }
        page.locator("#form\\:task\\:input").selectOption(page.locator("#form\\:task\\:input option[value^=JM]").first().getAttribute("value"));
        page.check("input[type=radio][value=" + ground + "]");
        page.click("#form\\:say");
    }

    public static void search(Page page, String typed) {
        page.fill("#form\\:words\\:input", typed);
        page.waitForResponse(answer -> answer.url().contains("person-search.xhtml") && answer.request().method().equals("POST"),
                () -> page.press("#form\\:words\\:input", "Enter"));
        page.waitForLoadState();
    }
}
