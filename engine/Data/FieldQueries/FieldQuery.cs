using Cacao.Types.Configuration;

namespace Cacao.Data;

/// <summary>What a field lets its caller ask of a query; a feature of its configuration.</summary>
internal sealed class FieldQuery
{
    /// <summary>The entity that is filtered, or its <see cref="FilterInputType{T}"/>; <c>null</c> without filters.</summary>
    public Type? FilterType { get; set; }

    /// <summary>The entity that is sorted, or its <see cref="SortInputType{T}"/>; <c>null</c> without an order.</summary>
    public Type? SortType { get; set; }

    /// <summary>Whether only the selected members are read.</summary>
    public bool Projects { get; set; }

    /// <summary>How filters and orders are read; <c>null</c> until the convention has added the arguments.</summary>
    public FilterOptions? Options { get; set; }

    /// <summary>The feature of a field, which is added when it is not there.</summary>
    public static FieldQuery Of(FieldConfiguration field)
    {
        if (field.Features.GetValueOrDefault(typeof(FieldQuery)) is FieldQuery known)
        {
            return known;
        }

        var query = new FieldQuery();
        field.Features.Add(typeof(FieldQuery), query);
        return query;
    }
}
