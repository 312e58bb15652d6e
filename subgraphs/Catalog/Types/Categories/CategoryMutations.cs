using EShop.Catalog.Data;
using EShop.Catalog.Domain;
using EShop.Catalog.Events;
using EShop.Catalog.Types.Errors;
using EShop.Contracts.Events.Catalog;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using EShop.ServiceDefaults.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Types.Categories;

[MutationType]
[Authorize(Policy = CatalogScopes.Write)]
public static partial class CategoryMutations
{
    /// <summary>Adds a category behind its siblings.</summary>
    /// <param name="name">The name shown to customers.</param>
    /// <param name="parentId">The category it lies in; none at the top.</param>
    /// <param name="slug">The readable part of its address; made of the name when it is not given.</param>
    [Error<CategoryNotFoundError>]
    [Error<InvalidCatalogInputError>]
    [Error<AlreadyTakenError>]
    public static Task<Category> CreateCategoryAsync(
        string name,
        [ID<Category>] Guid? parentId,
        string? slug,
        CategoryTree tree,
        CancellationToken cancellationToken)
        => tree.AddAsync(name, EntrySlug.Choose(slug, name), parentId, cancellationToken);

    /// <summary>Gives a category another name; its slug stays.</summary>
    /// <param name="id">The category.</param>
    /// <param name="version">The version of the category that the edit was made from.</param>
    /// <param name="name">The new name.</param>
    [Error<CategoryNotFoundError>]
    [Error<InvalidCatalogInputError>]
    [Error<AlreadyTakenError>]
    [Error<StaleVersionError>]
    public static Task<Category> RenameCategoryAsync(
        [ID<Category>] Guid id,
        int version,
        string name,
        CatalogContext db,
        Outbox outbox,
        RenameNews renames,
        CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                var category =
                    await db.Categories.SingleOrDefaultAsync(category => category.Id == id, token)
                    ?? throw new CategoryNotFoundException(id);
                category.Rename(name, version);
                outbox.Add(new CategoryChanged(id, category.Name, category.Path));
                await db.SaveCatalogAsync(token);
                await renames.BeginAsync(RenamedKind.Category, id, token);
                return category;
            },
            cancellationToken);

    /// <summary>Puts a category, with everything in it, at another place of the tree.</summary>
    /// <param name="id">The category.</param>
    /// <param name="version">The version of the category that the edit was made from.</param>
    /// <param name="parentId">The category to move it into; none for the top of the tree.</param>
    /// <param name="position">The place among its new siblings, from 0.</param>
    [Error<CategoryNotFoundError>]
    [Error<CategoryCycleError>]
    [Error<InvalidCatalogInputError>]
    [Error<AlreadyTakenError>]
    [Error<StaleVersionError>]
    public static Task<Category> MoveCategoryAsync(
        [ID<Category>] Guid id,
        int version,
        [ID<Category>] Guid? parentId,
        int position,
        CategoryTree tree,
        CancellationToken cancellationToken)
        => tree.MoveAsync(id, parentId, position, version, cancellationToken);
}
