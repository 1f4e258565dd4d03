package jp.musubi.addressee.adapter;

import java.util.List;
import jp.musubi.kernel.persistence.DemoRows;

/** 試用の町. For what the systems and offices of the demo's fictitious towns are registered. */
public class DemoTowns extends DemoRows {

    @Override
    public String room() {
        return "addressee";
    }

    @Override
    protected List<String> tables() {
        return List.of("addressee.business_system", "addressee.household_registrar", "addressee.measure_department");
    }
}
