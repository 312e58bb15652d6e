using EShop.Catalog.Data;
using EShop.Catalog.Domain;
using EShop.Catalog.Events;
using EShop.Catalog.Types.Errors;
using EShop.Contracts.Events.Catalog;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using EShop.ServiceDefaults.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Types.Brands;

[MutationType]
[Authorize(Policy = CatalogScopes.Write)]
public static partial class BrandMutations
{
    /// <summary>Adds a brand.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="slug">The readable part of its address; made of the name when it is not given.</param>
    [Error<InvalidCatalogInputError>]
    [Error<AlreadyTakenError>]
    public static async Task<Brand> CreateBrandAsync(
        string name,
        string? slug,
        CatalogContext db,
        Outbox outbox,
        CancellationToken cancellationToken)
    {
        var brand = new Brand(Guid.CreateVersion7(), name, EntrySlug.Choose(slug, name));
        db.Brands.Add(brand);
        outbox.Add(new BrandChanged(brand.Id, brand.Name));
        await db.SaveCatalogAsync(cancellationToken);
        return brand;
    }

    /// <summary>Gives a brand another name; its slug stays.</summary>
    /// <param name="id">The brand.</param>
    /// <param name="version">The version of the brand that the edit was made from.</param>
    /// <param name="name">The new name.</param>
    [Error<BrandNotFoundError>]
    [Error<InvalidCatalogInputError>]
    [Error<AlreadyTakenError>]
    [Error<StaleVersionError>]
    public static Task<Brand> RenameBrandAsync(
        [ID<Brand>] Guid id,
        int version,
        string name,
        CatalogContext db,
        Outbox outbox,
        RenameNews renames,
        CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                var brand =
                    await db.Brands.SingleOrDefaultAsync(brand => brand.Id == id, token)
                    ?? throw new BrandNotFoundException(id);
                brand.Rename(name, version);
                outbox.Add(new BrandChanged(id, brand.Name));
                await db.SaveCatalogAsync(token);
                await renames.BeginAsync(RenamedKind.Brand, id, token);
                return brand;
            },
            cancellationToken);
}
