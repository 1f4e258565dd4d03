package jp.musubi.linkage.domain;

import java.time.LocalDate;

/** The tax system keeps tax data, the child-allowance system asks for child allowance and exports; for ever. */
public final class FixedUses implements RegisteredUses {

    @Override
    public boolean keeps(String institution, String system, String information, LocalDate on) {
        return system.endsWith("-tax") && information.equals(LinkageFixture.TAX);
    }

    @Override
    public boolean keepsAny(String institution, String system, LocalDate on) {
        return system.endsWith("-tax");
    }

    @Override
    public boolean exports(String institution, String system, LocalDate on) {
        return system.endsWith("-child");
    }

    @Override
    public boolean asks(String institution, String system, Purpose purpose, LocalDate on) {
        return system.endsWith("-child") && purpose.equals(new Purpose(LinkageFixture.CHILD_OFFICE, LinkageFixture.CHILD_ALLOWANCE));
    }
}
