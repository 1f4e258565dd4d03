package jp.musubi.ws.addressee;

import java.util.Arrays;
import java.util.List;
import jp.musubi.addressee.boundary.corporation.CorporationRegistration;
import jp.musubi.addressee.boundary.corporation.CorporationState;
import jp.musubi.addressee.boundary.corporation.RegisterCorporations;
import jp.musubi.ws.addressee.v1.CorporationBatch;
import jp.musubi.ws.addressee.v1.CorporationRow;

/** 法人の登録 on the wire to its command. What cannot be read becomes null or a day that never comes, and the door rejects the row for it. */
final class CorporationWireMapper {

    private CorporationWireMapper() {
    }

    static RegisterCorporations command(CorporationBatch batch) {
        List<CorporationRow> rows = batch.rows();
        return new RegisterCorporations(rows == null ? null
                : Arrays.asList(rows.stream().map(CorporationWireMapper::row).toArray(CorporationRegistration[]::new)));
    }

    private static CorporationRegistration row(CorporationRow row) {
        return row == null ? null : new CorporationRegistration(row.addresseeNumber(), row.headNumber(), row.corporateNumber(), row.name(), row.kana(),
                row.address(), state(row.state()), AddresseeWireMapper.dayToldBy(row.changedOn()), row.changeGround(),
                AddresseeWireMapper.dayToldBy(row.correctsChangeOn()));
    }

    private static CorporationState state(String name) {
        return Arrays.stream(CorporationState.values()).filter(state -> state.name().equals(name)).findFirst().orElse(null);
    }
}
