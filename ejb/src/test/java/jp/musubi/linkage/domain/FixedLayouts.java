package jp.musubi.linkage.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** One layout, in force for ever. */
final class FixedLayouts implements Layouts {

    @Override
    public boolean isInForce(Layout layout, LocalDate on) {
        return layout.equals(new Layout(LinkageFixture.TAX, "0001", "0001"));
    }

    @Override
    public Map<Layout, Map<String, String>> itemNames(Collection<Layout> layouts) {
        return Map.of();
    }

    @Override
    public ItemForm keyForm(Layout layout) {
        return new ItemForm(ValueType.NUMBER, 4, null);
    }

    @Override
    public Map<String, ItemForm> forms(Layout layout) {
        return Map.of("ZE0002", new ItemForm(ValueType.NUMBER, 15, "0001"), "ZE0003", new ItemForm(ValueType.NUMBER, 15, "0001"),
                "ZE0007", new ItemForm(ValueType.TEXT, 3, null), "ZE0008", ItemForm.ANY);
    }

    @Override
    public Set<String> reasonsOfNull() {
        return Set.of("NotAcceptable", "NotConvered");
    }
}
