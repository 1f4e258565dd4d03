package jp.musubi.linkage.adapter;

import java.util.List;
import jp.musubi.kernel.persistence.DemoRows;

/** 試用の町. What the systems of the demo's fictitious towns keep, ask for and export. */
public class DemoUses extends DemoRows {

    @Override
    public String room() {
        return "linkage";
    }

    @Override
    protected List<String> tables() {
        return List.of("linkage.system_information", "linkage.system_task", "linkage.system_export");
    }
}
