/**
 * A public playbook as POST /playbooks takes it.
 * @param sections section title → item titles
 */
export function samplePlaybook(
  title: string,
  teamId: string,
  sections: Readonly<Record<string, readonly string[]>>,
): Record<string, unknown> {
  return {
    title,
    team_id: teamId,
    public: true,
    create_public_playbook_run: true,
    reminder_timer_default_seconds: 86_400,
    status_update_enabled: true,
    invite_users_enabled: true,
    create_channel_member_on_new_participant: true,
    checklists: Object.entries(sections).map(([section, items]) => ({
      title: section,
      items: items.map((item) => ({title: item})),
    })),
  };
}
