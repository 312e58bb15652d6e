using EShop.Catalog.Domain;
using EShop.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EShop.Catalog.Data;

/// <summary>Saves edits and says in the catalogue's words what the database refused.</summary>
internal static class CatalogSaving
{
    // What has to be unique, by the index that sees to it.
    private static readonly Dictionary<string, string> s_fields = new()
    {
        ["ix_products_slug"] = "slug",
        ["ix_categories_slug"] = "slug",
        ["ix_brands_slug"] = "slug",
        ["ix_brands_name"] = "name",
        ["ix_categories_parent_id_name"] = "name",
        ["ix_product_variants_sku"] = "sku",
        ["ix_product_variants_barcode"] = "barcode",
        ["ix_product_variants_product_id_name"] = "name",
        ["ix_prices_variant_id_currency_valid_from"] = "validFrom",
        ["ix_product_attributes_code"] = "code"
    };

    /// <summary>Saves the changes.</summary>
    /// <exception cref="EShop.Contracts.StaleVersionException">Another transaction changed an entity after it was read.</exception>
    /// <exception cref="AlreadyTakenException">A value that has to be unique belongs to something else.</exception>
    public static async Task SaveCatalogAsync(this CatalogContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveVersionedAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.InnerException is PostgresException
            {
                SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: { } constraint
            }
            && s_fields.ContainsKey(constraint))
        {
            throw new AlreadyTakenException(s_fields[constraint]);
        }
    }
}
