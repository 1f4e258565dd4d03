-- The owner, too, is bound by the policies: without lifting them no institution's row would be seen.
alter table addressee.link_proposal no force row level security;
alter table addressee.link_decision no force row level security;
alter table addressee.link_doubt no force row level security;
update addressee.link_proposal set act = kind;
update addressee.link_doubt d set settlement_outcome = 'APPROVED', settlement_proposal_id = (select cast(min(cast(p.id as varchar)) as uuid) from addressee.link_proposal p
    join addressee.link_decision e on e.proposal_id = p.id where p.doubt_id = d.id and e.outcome = 'APPROVED')
    where d.settlement in ('LINKED', 'UNLINKED');
alter table addressee.link_proposal force row level security;
alter table addressee.link_decision force row level security;
alter table addressee.link_doubt force row level security;
