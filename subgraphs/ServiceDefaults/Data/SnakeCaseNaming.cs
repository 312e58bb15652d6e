using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace EShop.ServiceDefaults.Data;

/// <summary>
/// Names tables, columns, keys and indexes in snake_case, PostgreSQL's habit, unless a configuration names them itself.
/// </summary>
public sealed class SnakeCaseNaming : IModelFinalizingConvention
{
    /// <inheritdoc />
    public void ProcessModelFinalizing(
        IConventionModelBuilder modelBuilder,
        IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entityType in modelBuilder.Metadata.GetEntityTypes())
        {
            entityType.Builder.ToTable(ToSnakeCase(entityType.GetTableName()));

            if (StoreObjectIdentifier.Create(entityType, StoreObjectType.Table) is { } table)
            {
                NameColumns(entityType, table);
            }
        }

        // The default names of constraints are made of table and column names, so all of those come first.
        foreach (var entityType in modelBuilder.Metadata.GetEntityTypes())
        {
            NameConstraints(entityType);
        }
    }

    /// <summary>Turns <c>ParentId</c> into <c>parent_id</c> and <c>PK_Brands</c> into <c>pk_brands</c>.</summary>
    internal static string? ToSnakeCase(string? name)
    {
        if (name is null)
        {
            return null;
        }

        var builder = new StringBuilder(name.Length + 8);

        for (var i = 0; i < name.Length; i++)
        {
            if (StartsWord(name, i))
            {
                builder.Append('_');
            }

            builder.Append(char.ToLowerInvariant(name[i]));
        }

        return builder.ToString();
    }

    // A capital begins a word after a small letter or digit (productId) and before a small letter (HTTPPort).
    private static bool StartsWord(string name, int index)
        => index > 0
            && char.IsUpper(name[index])
            && name[index - 1] != '_'
            && (!char.IsUpper(name[index - 1]) || (index + 1 < name.Length && char.IsLower(name[index + 1])));

    // The column of a property inside a complex one gets its prefix only when it is asked for by table.
    private static void NameColumns(IConventionTypeBase type, StoreObjectIdentifier table)
    {
        foreach (var property in type.GetDeclaredProperties())
        {
            property.Builder.HasColumnName(ToSnakeCase(property.GetColumnName(table)));
        }

        foreach (var complexProperty in type.GetDeclaredComplexProperties())
        {
            NameColumns(complexProperty.ComplexType, table);
        }
    }

    private static void NameConstraints(IConventionEntityType entityType)
    {
        foreach (var key in entityType.GetDeclaredKeys())
        {
            key.Builder.HasName(ToSnakeCase(key.GetName()));
        }

        foreach (var foreignKey in entityType.GetDeclaredForeignKeys())
        {
            foreignKey.Builder.HasConstraintName(ToSnakeCase(foreignKey.GetConstraintName()));
        }

        foreach (var index in entityType.GetDeclaredIndexes())
        {
            index.Builder.HasDatabaseName(ToSnakeCase(index.GetDatabaseName()));
        }
    }
}
