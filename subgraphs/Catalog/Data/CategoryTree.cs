using EShop.Catalog.Domain;
using EShop.Contracts;
using EShop.Contracts.Events.Catalog;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Data;

/// <summary>
/// Changes the shape of the category tree. Whoever does so holds the tree's lock until its transaction ends: two moves,
/// each sensible alone, can together make a circle.
/// </summary>
public sealed class CategoryTree(CatalogContext db, Outbox outbox)
{
    // Any number that no other advisory lock in this database has.
    private const long LockKey = 0x54524545;

    /// <summary>Adds a category behind its siblings.</summary>
    /// <exception cref="CategoryNotFoundException">There is no such parent.</exception>
    /// <exception cref="InvalidCatalogInputException">The name is empty or too long, or the tree too deep.</exception>
    /// <exception cref="AlreadyTakenException">A sibling has the name, or another category the slug.</exception>
    public Task<Category> AddAsync(
        string name,
        string slug,
        Guid? parentId,
        CancellationToken cancellationToken)
        => ChangeAsync(
            async token =>
            {
                var parent = parentId is { } id ? await GetAsync(id, token) : null;
                var position = await db.Categories.CountAsync(category => category.ParentId == parentId, token);
                var category = new Category(Guid.CreateVersion7(), parent, name, slug, position);
                db.Categories.Add(category);
                outbox.Add(new CategoryChanged(category.Id, category.Name, category.Path));
                await db.SaveCatalogAsync(token);
                return category;
            },
            cancellationToken);

    /// <summary>Puts a category, with everything in it, at a place in another one or at the top.</summary>
    /// <exception cref="CategoryNotFoundException">There is no such category or parent.</exception>
    /// <exception cref="StaleVersionException">The category has another version by now.</exception>
    /// <exception cref="CategoryCycleException">The parent is the category itself or lies in it.</exception>
    /// <exception cref="InvalidCatalogInputException">The tree would become too deep.</exception>
    /// <exception cref="AlreadyTakenException">A category in the new parent has the same name.</exception>
    public Task<Category> MoveAsync(
        Guid id,
        Guid? parentId,
        int position,
        int expectedVersion,
        CancellationToken cancellationToken)
        => ChangeAsync(
            async token =>
            {
                var category = await GetAsync(id, token);
                StaleVersionException.ThrowIfStale(category, expectedVersion);
                var parent = parentId is { } target ? await GetAsync(target, token) : null;

                if (parent?.Path.Contains(id) == true)
                {
                    throw new CategoryCycleException();
                }

                await EnsureDepthAsync(category, parent, token);
                await RewriteAsync(category, parent, position, token);
                var moved = await GetAsync(id, token);
                outbox.Add(new CategoryMoved(id, category.ParentId, moved.Path));
                await db.SaveChangesAsync(token);
                return moved;
            },
            cancellationToken);

    private Task<Category> ChangeAsync(
        Func<CancellationToken, Task<Category>> change,
        CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({LockKey})", token);
                return await change(token);
            },
            cancellationToken);

    private async Task<Category> GetAsync(Guid id, CancellationToken cancellationToken)
        => await db.Categories.AsNoTracking().SingleOrDefaultAsync(category => category.Id == id, cancellationToken)
            ?? throw new CategoryNotFoundException(id);

    private async Task EnsureDepthAsync(Category category, Category? parent, CancellationToken cancellationToken)
    {
        var deepest = await db.Categories
            .Where(other => other.Path.Contains(category.Id))
            .MaxAsync(other => other.Path.Length, cancellationToken);
        var below = deepest - category.Path.Length + 1;

        if ((parent?.Path.Length ?? 0) + below > Category.MaxDepth)
        {
            throw new InvalidCatalogInputException(
                "parentId",
                $"The tree is at most {Category.MaxDepth} categories deep.");
        }
    }

    /// <summary>Makes room among the new siblings, then gives the whole subtree its new paths in one statement.</summary>
    private async Task RewriteAsync(
        Category category,
        Category? parent,
        int position,
        CancellationToken cancellationToken)
    {
        var parentId = parent?.Id;
        var prefix = parent?.Path ?? [];
        var place = Math.Max(position, 0);

        await db.Categories
            .Where(other => other.ParentId == parentId && other.Id != category.Id && other.Position >= place)
            .ExecuteUpdateAsync(
                set => set.SetProperty(other => other.Position, other => other.Position + 1),
                cancellationToken);

        try
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                UPDATE categories SET
                    path = {prefix} || path[{category.Path.Length}:],
                    parent_id = CASE WHEN id = {category.Id} THEN {parentId} ELSE parent_id END,
                    position = CASE WHEN id = {category.Id} THEN {place} ELSE position END,
                    version = version + 1
                WHERE path @> ARRAY[{category.Id}]
                """,
                cancellationToken);
        }
        catch (Npgsql.PostgresException exception) when (exception.ConstraintName == "ix_categories_parent_id_name")
        {
            throw new AlreadyTakenException("name");
        }
    }
}
