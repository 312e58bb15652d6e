using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace EShop.DesignTime;

/// <summary>Creates contexts for dotnet-ef, which needs their model and the provider but no server.</summary>
internal abstract class DesignTimeContext<TContext>(Func<DbContextOptions<TContext>, TContext> create)
    : IDesignTimeDbContextFactory<TContext>
    where TContext : DbContext
{
    public TContext CreateDbContext(string[] args)
        => create(new DbContextOptionsBuilder<TContext>().UseNpgsql("Host=localhost").Options);
}
