using EShop.Users.Data;

namespace EShop.DesignTime;

internal sealed class DesignTimeUsersContext() : DesignTimeContext<UsersContext>(options => new(options));
