package server

import (
	"slices"
	"strings"

	"github.com/mattermost/mattermost/server/public/model"
)

// AddUser makes a user with that name and those roles.
func (s *Server) AddUser(name, roles string) *model.User {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return s.addUser(&model.User{Username: name, Email: name + "@example.com", Roles: roles})
}

func (s *Server) addUser(user *model.User) *model.User {
	user.Id = model.NewId()
	user.CreateAt = s.now()
	user.UpdateAt = user.CreateAt
	user.Locale = "en"
	s.users[user.Id] = user
	return user
}

// AddSession makes a session for a user: what stands behind a post that a person writes.
func (s *Server) AddSession(userID string) *model.Session {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	session := &model.Session{Id: model.NewId(), UserId: userID, Token: model.NewId(), CreateAt: s.now()}
	s.sessions[session.Id] = session
	return session
}

// AddGroup makes a user group with those members.
func (s *Server) AddGroup(name string, users ...*model.User) *model.Group {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	group := &model.Group{Id: model.NewId(), Name: &name, DisplayName: name, Source: model.GroupSourceCustom}
	s.groups[group.Id] = group
	for _, user := range users {
		s.groupUsers[group.Id] = append(s.groupUsers[group.Id], user.Id)
	}
	return group
}

// GetUser finds a user by id.
func (s *Server) GetUser(userID string) (*model.User, *model.AppError) {
	s.mutex.RLock()
	defer s.mutex.RUnlock()
	if user, ok := s.users[userID]; ok {
		return user, nil
	}
	return nil, notFound("GetUser", userID)
}

func (s *Server) usersWhere(is func(*model.User) bool) []*model.User {
	s.mutex.RLock()
	defer s.mutex.RUnlock()
	found := []*model.User{}
	for _, user := range s.users {
		if is(user) {
			found = append(found, user)
		}
	}
	slices.SortFunc(found, func(a, b *model.User) int { return strings.Compare(a.Username, b.Username) })
	return found
}

// GetUserByUsername finds a user by name.
func (s *Server) GetUserByUsername(name string) (*model.User, *model.AppError) {
	for _, user := range s.usersWhere(func(user *model.User) bool { return user.Username == name }) {
		return user, nil
	}
	return nil, notFound("GetUserByUsername", name)
}

// GetUsersByUsernames finds those that exist.
func (s *Server) GetUsersByUsernames(names []string) ([]*model.User, *model.AppError) {
	return s.usersWhere(func(user *model.User) bool { return slices.Contains(names, user.Username) }), nil
}

// GetUsersByIds finds those that exist.
func (s *Server) GetUsersByIds(ids []string) ([]*model.User, *model.AppError) {
	return s.usersWhere(func(user *model.User) bool { return slices.Contains(ids, user.Id) }), nil
}

// GetUsers lists users, a page at a time, or those with a role.
func (s *Server) GetUsers(options *model.UserGetOptions) ([]*model.User, *model.AppError) {
	found := s.usersWhere(func(user *model.User) bool {
		return options.Role == "" || strings.Contains(user.Roles, options.Role)
	})
	return page(found, options.Page, options.PerPage), nil
}

// GetUserStatus says that everybody is online.
func (s *Server) GetUserStatus(userID string) (*model.Status, *model.AppError) {
	return &model.Status{UserId: userID, Status: model.StatusOnline}, nil
}

// GetUserStatusesByIds implements plugin.API.
func (s *Server) GetUserStatusesByIds(userIDs []string) ([]*model.Status, *model.AppError) {
	statuses := make([]*model.Status, 0, len(userIDs))
	for _, userID := range userIDs {
		status, appErr := s.GetUserStatus(userID)
		if appErr != nil {
			return nil, appErr
		}
		statuses = append(statuses, status)
	}
	return statuses, nil
}

// GetSession finds a session by id.
func (s *Server) GetSession(sessionID string) (*model.Session, *model.AppError) {
	s.mutex.RLock()
	defer s.mutex.RUnlock()
	if session, ok := s.sessions[sessionID]; ok {
		return session, nil
	}
	return nil, notFound("GetSession", sessionID)
}

// CreateSession keeps a session under a new id.
func (s *Server) CreateSession(session *model.Session) (*model.Session, *model.AppError) {
	made := s.AddSession(session.UserId)
	made.ExpiresAt = session.ExpiresAt
	return made, nil
}

// RevokeSession ends a session.
func (s *Server) RevokeSession(sessionID string) *model.AppError {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	delete(s.sessions, sessionID)
	return nil
}

// EnsureBotUser makes the plugin's bot once.
func (s *Server) EnsureBotUser(bot *model.Bot) (string, error) {
	if user, err := s.GetUserByUsername(bot.Username); err == nil {
		return user.Id, nil
	}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return s.addUser(&model.User{Username: bot.Username, IsBot: true, Roles: "system_user"}).Id, nil
}

// SetProfileImage takes any image.
func (s *Server) SetProfileImage(string, []byte) *model.AppError { return nil }

// GetGroup finds a user group by id.
func (s *Server) GetGroup(groupID string) (*model.Group, *model.AppError) {
	s.mutex.RLock()
	defer s.mutex.RUnlock()
	if group, ok := s.groups[groupID]; ok {
		return group, nil
	}
	return nil, notFound("GetGroup", groupID)
}

// GetGroupByName finds a user group by its name.
func (s *Server) GetGroupByName(name string) (*model.Group, *model.AppError) {
	s.mutex.RLock()
	defer s.mutex.RUnlock()
	for _, group := range s.groups {
		if group.GetName() == name {
			return group, nil
		}
	}
	return nil, notFound("GetGroupByName", name)
}

// GetGroupMemberUsers lists a group's members, a page at a time.
func (s *Server) GetGroupMemberUsers(groupID string, number, perPage int) ([]*model.User, *model.AppError) {
	s.mutex.RLock()
	ids := slices.Clone(s.groupUsers[groupID])
	s.mutex.RUnlock()
	users, err := s.GetUsersByIds(ids)
	return page(users, number, perPage), err
}

// GetGroupsForUser lists the groups that a user is in.
func (s *Server) GetGroupsForUser(userID string) ([]*model.Group, *model.AppError) {
	s.mutex.RLock()
	defer s.mutex.RUnlock()
	found := []*model.Group{}
	for id, group := range s.groups {
		if slices.Contains(s.groupUsers[id], userID) {
			found = append(found, group)
		}
	}
	return found, nil
}

// GetPreferenceForUser finds one preference.
func (s *Server) GetPreferenceForUser(userID, category, name string) (model.Preference, *model.AppError) {
	s.mutex.RLock()
	defer s.mutex.RUnlock()
	if preference, ok := s.preferences[userID+" "+category+" "+name]; ok {
		return preference, nil
	}
	return model.Preference{}, notFound("GetPreferenceForUser", name)
}

// UpdatePreferencesForUser keeps preferences.
func (s *Server) UpdatePreferencesForUser(userID string, preferences []model.Preference) *model.AppError {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	for _, each := range preferences {
		s.preferences[userID+" "+each.Category+" "+each.Name] = each
	}
	return nil
}

// isAdmin tells whether a user may do everything.
func (s *Server) isAdmin(userID string) bool {
	s.mutex.RLock()
	defer s.mutex.RUnlock()
	user, ok := s.users[userID]
	return ok && strings.Contains(user.Roles, model.SystemAdminRoleId)
}

// HasPermissionTo is for system admins.
func (s *Server) HasPermissionTo(userID string, _ *model.Permission) bool {
	return s.isAdmin(userID)
}

// HasPermissionToTeam is for a team's members.
func (s *Server) HasPermissionToTeam(userID, teamID string, _ *model.Permission) bool {
	s.mutex.RLock()
	member := s.teamMembers[teamID][userID]
	s.mutex.RUnlock()
	return member || s.isAdmin(userID)
}

// memberMayNot lists what an ordinary channel member has no right to.
var memberMayNot = []string{
	model.PermissionManagePublicChannelProperties.Id,
	model.PermissionManagePrivateChannelProperties.Id,
	model.PermissionManageChannelRoles.Id,
	model.PermissionDeletePublicChannel.Id,
	model.PermissionDeletePrivateChannel.Id,
}

// HasPermissionToChannel is for a channel's members, and for its admins where it is theirs to decide.
func (s *Server) HasPermissionToChannel(userID, channelID string, permission *model.Permission) bool {
	s.mutex.RLock()
	member, ok := s.members[channelID][userID]
	s.mutex.RUnlock()
	if s.isAdmin(userID) {
		return true
	}
	return ok && (member.SchemeAdmin || !slices.Contains(memberMayNot, permission.Id))
}
