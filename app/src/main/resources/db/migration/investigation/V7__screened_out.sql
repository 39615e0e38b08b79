-- A force may decide not to work on what it received itself. Whoever withdraws that takes it up again.

alter table investigation.event drop constraint event_happened_known;
alter table investigation.event add constraint event_happened_known check (happened in (
    'WELFARE_PLAN', 'VISIT', 'WARRANT_EXECUTED', 'PREMISES_SEARCHED', 'DEVICES_SEIZED', 'DEVICES_EXAMINED',
    'ARREST', 'VOLUNTARY_INTERVIEW', 'RELEASED_UNDER_INVESTIGATION', 'BAILED', 'BAIL_EXTENDED', 'CHARGED',
    'NO_FURTHER_ACTION', 'OTHER_OUTCOME', 'SCREENED_OUT'));
alter table investigation.event drop constraint event_of_a_person;
alter table investigation.event add constraint event_of_a_person check (
    person_id is not null or happened in (
        'WELFARE_PLAN', 'VISIT', 'WARRANT_EXECUTED', 'PREMISES_SEARCHED', 'DEVICES_SEIZED', 'DEVICES_EXAMINED',
        'SCREENED_OUT'));
alter table investigation.event add constraint event_screening_has_reason check (
    happened <> 'SCREENED_OUT' or note is not null);
