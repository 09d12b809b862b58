package server

import (
	"cmp"
	"slices"

	"github.com/mattermost/mattermost/server/public/model"
)

func compare(a, b string) int { return cmp.Compare(a, b) }

// AddPost stores a post as a client's would be, without calling any hook.
func (s *Server) AddPost(post *model.Post) *model.Post {
	stored, _ := s.CreatePost(post)
	return stored
}

// Posts lists a channel's posts, oldest first.
func (s *Server) Posts(channelID string) []*model.Post {
	s.mutex.RLock()
	defer s.mutex.RUnlock()
	found := []*model.Post{}
	for _, post := range s.posts {
		if post.ChannelId == channelID && post.DeleteAt == 0 {
			found = append(found, post.Clone())
		}
	}
	slices.SortFunc(found, func(a, b *model.Post) int { return cmp.Compare(a.CreateAt, b.CreateAt) })
	return found
}

// Ephemeral lists what was shown to one person only, oldest first.
func (s *Server) Ephemeral() []*model.Post {
	s.mutex.RLock()
	defer s.mutex.RUnlock()
	return slices.Clone(s.ephemeral)
}

// CreatePost stores a post.
func (s *Server) CreatePost(post *model.Post) (*model.Post, *model.AppError) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	made := post.Clone()
	made.Id = model.NewId()
	made.CreateAt = s.now()
	made.UpdateAt = made.CreateAt
	s.posts[made.Id] = made
	return made.Clone(), nil
}

// UpdatePost replaces a post.
func (s *Server) UpdatePost(post *model.Post) (*model.Post, *model.AppError) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if _, ok := s.posts[post.Id]; !ok {
		return nil, notFound("UpdatePost", post.Id)
	}
	changed := post.Clone()
	changed.UpdateAt = s.now()
	s.posts[post.Id] = changed
	return changed.Clone(), nil
}

// DeletePost deletes a post.
func (s *Server) DeletePost(postID string) *model.AppError {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	delete(s.posts, postID)
	return nil
}

// GetPost finds a post by id.
func (s *Server) GetPost(postID string) (*model.Post, *model.AppError) {
	s.mutex.RLock()
	defer s.mutex.RUnlock()
	if post, ok := s.posts[postID]; ok {
		return post.Clone(), nil
	}
	return nil, notFound("GetPost", postID)
}

func listOf(posts []*model.Post) *model.PostList {
	list := model.NewPostList()
	for _, post := range posts {
		list.AddPost(post)
		list.AddOrder(post.Id)
	}
	return list
}

// GetPostThread lists a thread's posts.
func (s *Server) GetPostThread(postID string) (*model.PostList, *model.AppError) {
	root, err := s.GetPost(postID)
	if err != nil {
		return nil, err
	}
	return listOf(slices.DeleteFunc(s.Posts(root.ChannelId), func(post *model.Post) bool {
		return post.Id != postID && post.RootId != postID
	})), nil
}

// GetPostsSince lists posts changed since a time, in milliseconds.
func (s *Server) GetPostsSince(channelID string, since int64) (*model.PostList, *model.AppError) {
	return listOf(slices.DeleteFunc(s.Posts(channelID), func(post *model.Post) bool { return post.UpdateAt <= since })), nil
}

// GetPostsForChannel lists posts, the newest first, a page at a time.
func (s *Server) GetPostsForChannel(channelID string, number, perPage int) (*model.PostList, *model.AppError) {
	posts := s.Posts(channelID)
	slices.Reverse(posts)
	return listOf(page(posts, number, perPage)), nil
}

// SendEphemeralPost shows a post to one person.
func (s *Server) SendEphemeralPost(userID string, post *model.Post) *model.Post {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	shown := post.Clone()
	shown.Id = model.NewId()
	shown.CreateAt = s.now()
	shown.AddProp("shown_to", userID)
	s.ephemeral = append(s.ephemeral, shown)
	return shown
}

// UpdateEphemeralPost shows it anew.
func (s *Server) UpdateEphemeralPost(userID string, post *model.Post) *model.Post {
	return s.SendEphemeralPost(userID, post)
}

// DeleteEphemeralPost has nothing to delete.
func (s *Server) DeleteEphemeralPost(string, string) {}

// AddReaction keeps a reaction.
func (s *Server) AddReaction(reaction *model.Reaction) (*model.Reaction, *model.AppError) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.reactions = append(s.reactions, reaction)
	return reaction, nil
}

// RemoveReaction forgets it.
func (s *Server) RemoveReaction(reaction *model.Reaction) *model.AppError {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.reactions = slices.DeleteFunc(s.reactions, func(each *model.Reaction) bool {
		return each.PostId == reaction.PostId && each.UserId == reaction.UserId && each.EmojiName == reaction.EmojiName
	})
	return nil
}

// GetReactions lists a post's reactions.
func (s *Server) GetReactions(postID string) ([]*model.Reaction, *model.AppError) {
	s.mutex.RLock()
	defer s.mutex.RUnlock()
	found := []*model.Reaction{}
	for _, reaction := range s.reactions {
		if reaction.PostId == postID {
			found = append(found, reaction)
		}
	}
	return found, nil
}

// UploadFile keeps a file's bytes.
func (s *Server) UploadFile(data []byte, channelID, filename string) (*model.FileInfo, *model.AppError) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	info := &model.FileInfo{Id: model.NewId(), ChannelId: channelID, Name: filename, Size: int64(len(data))}
	s.files[info.Id] = slices.Clone(data)
	return info, nil
}

// GetFile gives a file's bytes.
func (s *Server) GetFile(fileID string) ([]byte, *model.AppError) {
	s.mutex.RLock()
	defer s.mutex.RUnlock()
	if data, ok := s.files[fileID]; ok {
		return data, nil
	}
	return nil, notFound("GetFile", fileID)
}
