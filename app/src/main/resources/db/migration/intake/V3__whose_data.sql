-- Whose data each column holds, for the inventory of data; its marks are explained beside governance.say_whose.
comment on schema intake is 'To receive reports of suspected online child sexual abuse, to keep them as received, and to read in them who is reported and who is at risk.';
select governance.say_whose('identifies', array[
    'intake.original.bytes', 'intake.quarantine.bytes', 'intake.identifier.raw', 'intake.identifier.normalised',
    'intake.identifier.match_key', 'intake.file_hash.value']);
select governance.say_whose('tells', array[
    'intake.original.place', 'intake.referral.escalation', 'intake.referral_fact.value', 'intake.referral_file.file_name',
    'intake.referral_file.original_file_name', 'intake.file_fact.value', 'intake.mention_fact.value',
    'intake.referral_decision.why', 'intake.refusal.name', 'intake.refusal.place', 'intake.quarantine.place']);
select governance.say_whose('no person', array[
    'intake.original.sha256', 'intake.original.sender', 'intake.referral.reference', 'intake.referral.feed',
    'intake.referral.sender', 'intake.referral.report_id', 'intake.referral.incident_type',
    'intake.referral.incident_at_raw', 'intake.referral.flags', 'intake.referral.notes', 'intake.referral_fact.name',
    'intake.referral_fact.source_path', 'intake.referral_file.sender', 'intake.referral_file.report_id',
    'intake.referral_file.file_id', 'intake.referral_file.uploaded_at_raw',
    'intake.referral_file.industry_classification', 'intake.referral_file.relevance', 'intake.referral_file.flags',
    'intake.referral_file.notes', 'intake.file_fact.name', 'intake.file_fact.source_path',
    'intake.file_hash.stated_type', 'intake.file_hash.checked_type', 'intake.mention.source_path',
    'intake.mention_fact.name', 'intake.mention_fact.source_path', 'intake.identifier.service',
    'intake.identifier.seen_raw', 'intake.identifier.event', 'intake.identifier.source_path', 'intake.refusal.sha256',
    'intake.refusal.sender', 'intake.refusal.reason', 'intake.quarantine.sha256', 'intake.quarantine.sender',
    'intake.quarantine.code', 'intake.quarantine.reason', 'intake.quarantine.remedy']);
