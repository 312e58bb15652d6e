using System.Security.Claims;
using Cacao;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EShop.ServiceDefaults.Identity.Tests;

public sealed class PermissionTests
{
    private static readonly Guid s_user = Guid.CreateVersion7();
    private static readonly Guid s_other = Guid.CreateVersion7();

    [Theory]
    [InlineData("catalog:write", true)]
    [InlineData("operations", true)]
    [InlineData("catalog:read", false)]
    [InlineData("catalog:writ", false)]
    [InlineData("catalog", false)]
    public async Task A_policy_asks_for_the_scope_that_it_is_named_after(string policy, bool expected)
    {
        await using var services = Services();
        var authorization = services.GetRequiredService<IAuthorizationService>();

        var result = await authorization.AuthorizeAsync(Principal(s_user, "catalog:write", "operations"), policy);

        Assert.Equal(expected, result.Succeeded);
    }

    [Fact]
    public async Task A_scope_without_anybody_who_is_signed_in_opens_nothing()
    {
        await using var services = Services();
        var anonymous = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ShopClaims.Scope, "catalog:write")]));

        var result = await services.GetRequiredService<IAuthorizationService>()
            .AuthorizeAsync(anonymous, "catalog:write");

        Assert.False(result.Succeeded);
        Assert.False(User(anonymous).HasScope("catalog:write"));
        Assert.Null(User(anonymous).Id);
    }

    [Theory]
    [InlineData("Catalog:Write")]
    [InlineData("catalog:")]
    [InlineData("catalog write")]
    public async Task What_cannot_be_a_scope_is_no_policy(string policy)
    {
        await using var services = Services();

        Assert.Null(await services.GetRequiredService<IAuthorizationPolicyProvider>().GetPolicyAsync(policy));
    }

    [Fact]
    public void An_admin_may_what_staff_and_support_may_and_a_customer_nothing_beyond_their_own()
    {
        Assert.Superset(RoleScopes.Of(Role.Staff).ToHashSet(), RoleScopes.Of(Role.Admin).ToHashSet());
        Assert.Superset(RoleScopes.Of(Role.Support).ToHashSet(), RoleScopes.Of(Role.Admin).ToHashSet());
        Assert.Empty(RoleScopes.Of(Role.Customer));
        Assert.DoesNotContain("users:write", RoleScopes.Of([Role.Staff, Role.Support, Role.Courier]));
        Assert.DoesNotContain("operations", RoleScopes.Of([Role.Staff, Role.Support, Role.Courier]));
        Assert.Equal(RoleScopes.Of([Role.Staff, Role.Support]).Distinct(), RoleScopes.Of([Role.Support, Role.Staff]));
    }

    [Fact]
    public void Nobody_signed_in_has_no_id_to_ask_for()
    {
        var exception = Assert.Throws<GraphQLException>(() => User(new ClaimsPrincipal()).RequiredId);

        Assert.Equal("AUTH_NOT_AUTHENTICATED", exception.Errors[0].Code);
    }

    [Fact]
    public void Somebody_elses_row_is_not_there()
    {
        Assert.NotNull(new Row(s_user).VisibleTo(User(Principal(s_user)), row => row.OwnerId));
        Assert.Null(new Row(s_user).VisibleTo(User(Principal(s_other)), row => row.OwnerId));
        Assert.Null(new Row(s_user).VisibleTo(User(new ClaimsPrincipal()), row => row.OwnerId));
        Assert.Null(new Row(s_user).VisibleTo(User(Principal(s_other, "x:read")), row => row.OwnerId));
        Assert.NotNull(new Row(s_user).VisibleTo(User(Principal(s_other, "x:read")), row => row.OwnerId, "x:read"));
    }

    [Fact]
    public void The_owner_is_a_parameter_of_the_statement()
    {
        using var db = new RowContext();

        var own = db.Set<Row>().VisibleTo(User(Principal(s_user)), row => row.OwnerId, "x:read").ToQueryString();
        var all = db.Set<Row>().VisibleTo(User(Principal(s_user, "x:read")), row => row.OwnerId, "x:read").ToQueryString();

        Assert.Matches(@"WHERE r\.""OwnerId"" = @\w+", own);
        Assert.Contains(s_user.ToString(), own);
        Assert.DoesNotContain("WHERE", all);
        Assert.Throws<GraphQLException>(
            () => db.Set<Row>().VisibleTo(User(new ClaimsPrincipal()), row => row.OwnerId));
    }

    [Fact]
    public void Access_to_what_somebody_else_owns_is_refused()
    {
        var user = User(Principal(s_user, "x:write"));

        user.RequireAccess(s_user);
        user.RequireAccess(s_other, "x:write");
        Assert.Equal(
            "AUTH_NOT_AUTHORIZED",
            Assert.Throws<GraphQLException>(() => user.RequireAccess(s_other)).Errors[0].Code);
        Assert.Throws<GraphQLException>(() => user.RequireAccess(s_other, "y:write"));
    }

    private static ServiceProvider Services()
    {
        var builder = WebApplication.CreateBuilder();
        builder.AddAccessTokens();
        return builder.Services.BuildServiceProvider();
    }

    private static ClaimsPrincipal Principal(Guid userId, params string[] scopes)
        => new AccessToken(userId, userId, [], scopes, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch).ToPrincipal();

    private static CurrentUser User(ClaimsPrincipal principal)
        => new(new HttpContextAccessor { HttpContext = new DefaultHttpContext { User = principal } });

    private sealed record Row(Guid OwnerId)
    {
        public int Id { get; init; }
    }

    private sealed class RowContext : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
            => optionsBuilder.UseNpgsql("Host=nowhere");

        protected override void OnModelCreating(ModelBuilder modelBuilder)
            => modelBuilder.Entity<Row>();
    }
}
