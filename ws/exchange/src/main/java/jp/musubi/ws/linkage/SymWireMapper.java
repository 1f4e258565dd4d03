package jp.musubi.ws.linkage;

import jp.musubi.ws.linkage.v1.sym.IFSYM20212R01;
import jp.musubi.ws.linkage.v1.sym.IFSYM20212S01;
import jp.musubi.ws.linkage.v1.sym.OperatingState;
import jp.musubi.ws.linkage.v1.sym.OperatingStateCode;

/** Messages of family SYM (システム管理機能). */
final class SymWireMapper {

    private SymWireMapper() {
    }

    static IFSYM20212S01 answer(IFSYM20212R01 request, jp.musubi.linkage.boundary.OperatingState state) {
        OperatingState body = new OperatingState();
        body.setState(OperatingStateCode.valueOf(state.state().name()));
        body.setDateTime(state.at());
        IFSYM20212S01 answer = new IFSYM20212S01();
        answer.setHeader(Wire.answer(request.getHeader(), "IF_SYM_20212_S01", Wire.DONE));
        answer.setBody(body);
        return answer;
    }
}
