update addressee.link_proposal set act = kind;
update addressee.link_doubt d set settlement_outcome = 'APPROVED', settlement_proposal_id = (select min(p.id) from addressee.link_proposal p
    join addressee.link_decision e on e.proposal_id = p.id where p.doubt_id = d.id and e.outcome = 'APPROVED')
    where d.settlement in ('LINKED', 'UNLINKED');
