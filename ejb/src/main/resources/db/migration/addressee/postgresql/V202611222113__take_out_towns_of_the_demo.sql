-- The fictitious towns of the demo; where they are wanted a repeatable migration of their own brings them back. The owner, too, is
-- bound by the policies: without lifting them no institution's row would be seen.
alter table addressee.business_system no force row level security;
alter table addressee.household_registrar no force row level security;
alter table addressee.measure_department no force row level security;
delete from addressee.business_system where institution in ('0220199201101700', '0220199301801700') and valid_from = date '2015-10-05'
    and valid_until is null and (system, business_id) in (('musubi-registry', '001'), ('musubi-tax', '010'), ('musubi-child', '011'),
        ('musubi-child', '012'), ('enishi-registry', '001'), ('enishi-tax', '010'));
delete from addressee.household_registrar where institution in ('0220199201101700', '0220199301801700') and valid_from = date '2015-10-05'
    and valid_until is null and system in ('musubi-registry', 'musubi-tax', 'musubi-child', 'enishi-registry', 'enishi-tax');
delete from addressee.measure_department where (institution, department) in (('0220199201101700', '1030'), ('0220199301801700', '2030'))
    and valid_from = date '2015-10-05' and valid_until is null;
alter table addressee.business_system force row level security;
alter table addressee.household_registrar force row level security;
alter table addressee.measure_department force row level security;
