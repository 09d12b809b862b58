package server

import (
	"slices"
	"strings"

	"github.com/mattermost/mattermost/server/public/model"
)

// AddTeam makes a Mattermost team with those members.
func (s *Server) AddTeam(name string, users ...*model.User) *model.Team {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	team := &model.Team{Id: model.NewId(), Name: name, DisplayName: name, Type: model.TeamOpen}
	s.teams[team.Id] = team
	s.teamMembers[team.Id] = map[string]bool{}
	for _, user := range users {
		s.teamMembers[team.Id][user.Id] = true
	}
	return team
}

// AddChannel makes an open channel with those members.
func (s *Server) AddChannel(team *model.Team, name string, users ...*model.User) *model.Channel {
	channel, _ := s.CreateChannel(&model.Channel{
		TeamId: team.Id, Name: name, DisplayName: name, Type: model.ChannelTypeOpen,
	})
	for _, user := range users {
		_, _ = s.AddChannelMember(channel.Id, user.Id)
	}
	return channel
}

// GetTeam finds a team by id.
func (s *Server) GetTeam(teamID string) (*model.Team, *model.AppError) {
	s.mutex.RLock()
	defer s.mutex.RUnlock()
	if team, ok := s.teams[teamID]; ok {
		return team, nil
	}
	return nil, notFound("GetTeam", teamID)
}

// GetTeamByName finds a team by name.
func (s *Server) GetTeamByName(name string) (*model.Team, *model.AppError) {
	teams, _ := s.GetTeams()
	for _, team := range teams {
		if team.Name == name {
			return team, nil
		}
	}
	return nil, notFound("GetTeamByName", name)
}

// GetTeams lists all teams.
func (s *Server) GetTeams() ([]*model.Team, *model.AppError) {
	s.mutex.RLock()
	defer s.mutex.RUnlock()
	teams := []*model.Team{}
	for _, team := range s.teams {
		teams = append(teams, team)
	}
	return teams, nil
}

// GetTeamMember tells whether a user is in a team.
func (s *Server) GetTeamMember(teamID, userID string) (*model.TeamMember, *model.AppError) {
	s.mutex.RLock()
	defer s.mutex.RUnlock()
	if s.teamMembers[teamID][userID] {
		return &model.TeamMember{TeamId: teamID, UserId: userID}, nil
	}
	return nil, notFound("GetTeamMember", userID)
}

// CreateTeamMember adds a user to a team.
func (s *Server) CreateTeamMember(teamID, userID string) (*model.TeamMember, *model.AppError) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.teamMembers[teamID] == nil {
		return nil, notFound("CreateTeamMember", teamID)
	}
	s.teamMembers[teamID][userID] = true
	return &model.TeamMember{TeamId: teamID, UserId: userID}, nil
}

// GetTeamMembers lists a team's members, a page at a time.
func (s *Server) GetTeamMembers(teamID string, number, perPage int) ([]*model.TeamMember, *model.AppError) {
	s.mutex.RLock()
	defer s.mutex.RUnlock()
	members := []*model.TeamMember{}
	for userID := range s.teamMembers[teamID] {
		members = append(members, &model.TeamMember{TeamId: teamID, UserId: userID})
	}
	slices.SortFunc(members, func(a, b *model.TeamMember) int { return compare(a.UserId, b.UserId) })
	return page(members, number, perPage), nil
}

// GetUsersInTeam lists a team's members as users, a page at a time.
func (s *Server) GetUsersInTeam(teamID string, number, perPage int) ([]*model.User, *model.AppError) {
	s.mutex.RLock()
	inTeam := s.teamMembers[teamID]
	s.mutex.RUnlock()
	return page(s.usersWhere(func(user *model.User) bool { return inTeam[user.Id] }), number, perPage), nil
}

// CreateChannel makes a channel; a name that its team has already is refused.
func (s *Server) CreateChannel(channel *model.Channel) (*model.Channel, *model.AppError) {
	if _, err := s.GetChannelByName(channel.TeamId, channel.Name, true); err == nil {
		return nil, model.NewAppError("CreateChannel", "store.sql_channel.save_channel.exists.app_error", nil, channel.Name, 400)
	}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	made := channel.DeepCopy()
	made.Id = model.NewId()
	made.CreateAt = s.now()
	s.channels[made.Id] = made
	s.members[made.Id] = map[string]*model.ChannelMember{}
	return made, nil
}

// GetChannel finds a channel by id.
func (s *Server) GetChannel(channelID string) (*model.Channel, *model.AppError) {
	s.mutex.RLock()
	defer s.mutex.RUnlock()
	if channel, ok := s.channels[channelID]; ok {
		return channel, nil
	}
	return nil, notFound("GetChannel", channelID)
}

// GetChannelByName finds a channel by its team and name.
func (s *Server) GetChannelByName(teamID, name string, includeDeleted bool) (*model.Channel, *model.AppError) {
	s.mutex.RLock()
	defer s.mutex.RUnlock()
	for _, channel := range s.channels {
		if channel.TeamId == teamID && channel.Name == name && (includeDeleted || channel.DeleteAt == 0) {
			return channel, nil
		}
	}
	return nil, notFound("GetChannelByName", name)
}

// GetChannelByNameForTeamName finds a channel by the names of both.
func (s *Server) GetChannelByNameForTeamName(teamName, name string, includeDeleted bool) (*model.Channel, *model.AppError) {
	team, err := s.GetTeamByName(teamName)
	if err != nil {
		return nil, err
	}
	return s.GetChannelByName(team.Id, name, includeDeleted)
}

// UpdateChannel replaces a channel.
func (s *Server) UpdateChannel(channel *model.Channel) (*model.Channel, *model.AppError) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.channels[channel.Id] = channel.DeepCopy()
	return channel, nil
}

// GetDirectChannel makes the channel between two users, once.
func (s *Server) GetDirectChannel(first, second string) (*model.Channel, *model.AppError) {
	name := model.GetDMNameFromIds(first, second)
	if channel, err := s.GetChannelByName("", name, false); err == nil {
		return channel, nil
	}
	channel, err := s.CreateChannel(&model.Channel{Name: name, Type: model.ChannelTypeDirect})
	if err == nil {
		_, _ = s.AddChannelMember(channel.Id, first)
		_, _ = s.AddChannelMember(channel.Id, second)
	}
	return channel, err
}

// AddChannelMember adds a user to a channel.
func (s *Server) AddChannelMember(channelID, userID string) (*model.ChannelMember, *model.AppError) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.members[channelID] == nil {
		return nil, notFound("AddChannelMember", channelID)
	}
	member := &model.ChannelMember{ChannelId: channelID, UserId: userID, SchemeUser: true, Roles: model.ChannelUserRoleId}
	s.members[channelID][userID] = member
	return member, nil
}

// AddUserToChannel adds a user to a channel in another's name.
func (s *Server) AddUserToChannel(channelID, userID, _ string) (*model.ChannelMember, *model.AppError) {
	return s.AddChannelMember(channelID, userID)
}

// UpdateChannelMemberRoles changes what a member is in a channel.
func (s *Server) UpdateChannelMemberRoles(channelID, userID, roles string) (*model.ChannelMember, *model.AppError) {
	member, err := s.GetChannelMember(channelID, userID)
	if err == nil {
		s.mutex.Lock()
		defer s.mutex.Unlock()
		member.Roles = roles
		member.SchemeAdmin = strings.Contains(roles, model.ChannelAdminRoleId)
	}
	return member, err
}

// GetChannelMember tells whether a user is in a channel.
func (s *Server) GetChannelMember(channelID, userID string) (*model.ChannelMember, *model.AppError) {
	s.mutex.RLock()
	defer s.mutex.RUnlock()
	if member, ok := s.members[channelID][userID]; ok {
		return member, nil
	}
	return nil, notFound("GetChannelMember", userID)
}

// GetChannelMembers lists a channel's members, a page at a time.
func (s *Server) GetChannelMembers(channelID string, number, perPage int) (model.ChannelMembers, *model.AppError) {
	s.mutex.RLock()
	defer s.mutex.RUnlock()
	members := model.ChannelMembers{}
	for _, member := range s.members[channelID] {
		members = append(members, *member)
	}
	slices.SortFunc(members, func(a, b model.ChannelMember) int { return compare(a.UserId, b.UserId) })
	return page(members, number, perPage), nil
}

// GetUsersInChannel lists a channel's members as users, a page at a time.
func (s *Server) GetUsersInChannel(channelID, _ string, number, perPage int) ([]*model.User, *model.AppError) {
	s.mutex.RLock()
	inChannel := s.members[channelID]
	s.mutex.RUnlock()
	found := s.usersWhere(func(user *model.User) bool { return inChannel[user.Id] != nil })
	return page(found, number, perPage), nil
}

// GetChannelStats counts a channel's members.
func (s *Server) GetChannelStats(channelID string) (*model.ChannelStats, *model.AppError) {
	s.mutex.RLock()
	defer s.mutex.RUnlock()
	return &model.ChannelStats{ChannelId: channelID, MemberCount: int64(len(s.members[channelID]))}, nil
}
