using System.Linq.Expressions;

namespace EShop.ServiceDefaults.Identity;

/// <summary>
/// Rows of people are theirs alone. What somebody else owns looks as if it did not exist: an error that tells the two
/// apart would answer whether an id is taken.
/// </summary>
public static class Ownership
{
    /// <summary>Whether the user owns a row, or has a scope that opens it.</summary>
    /// <param name="user">Who asks.</param>
    /// <param name="ownerId">Whose row it is.</param>
    /// <param name="scope">A scope that opens everybody's rows, or null when there is none.</param>
    public static bool MayAccess(this CurrentUser user, Guid ownerId, string? scope = null)
        => user.Id == ownerId || (scope is not null && user.HasScope(scope));

    /// <summary>The row, or null when it is not there for the user.</summary>
    public static T? VisibleTo<T>(this T? row, CurrentUser user, Func<T, Guid> owner, string? scope = null)
        where T : class
        => row is not null && user.MayAccess(owner(row), scope) ? row : null;

    /// <summary>Those of the rows that are there for the user: the caller's identity is part of the statement.</summary>
    /// <param name="rows">All rows.</param>
    /// <param name="user">Who asks.</param>
    /// <param name="owner">The id of a row's owner.</param>
    /// <param name="scope">A scope that opens everybody's rows, or null when there is none.</param>
    /// <exception cref="GraphQLException">Nobody is signed in.</exception>
    public static IQueryable<T> VisibleTo<T>(
        this IQueryable<T> rows,
        CurrentUser user,
        Expression<Func<T, Guid>> owner,
        string? scope = null)
    {
        if (scope is not null && user.HasScope(scope))
        {
            return rows;
        }

        // Read as the member of an object, so that it becomes a parameter of the statement.
        Expression<Func<Guid>> id = OwnerOf(user.RequiredId);
        return rows.Where(Expression.Lambda<Func<T, bool>>(
            Expression.Equal(owner.Body, id.Body),
            owner.Parameters));
    }

    /// <summary>Refuses what is neither the user's own nor opened by a scope.</summary>
    /// <exception cref="GraphQLException">Nobody is signed in, or the user may not.</exception>
    public static void RequireAccess(this CurrentUser user, Guid ownerId, string? scope = null)
    {
        if (user.RequiredId != ownerId && (scope is null || !user.HasScope(scope)))
        {
            throw AuthErrors.NotAuthorizedException();
        }
    }

    private static Expression<Func<Guid>> OwnerOf(Guid userId) => () => userId;
}
