using System.Globalization;
using Cacao.Resolvers;

namespace Cacao.Types.Scalars;

/// <summary>A calendar date, written as <c>yyyy-MM-dd</c>.</summary>
public abstract class DateScalarType : TextScalarType<DateOnly>
{
    private const string Notation = "yyyy-MM-dd";

    private protected DateScalarType(string name, string description, string? specifiedBy)
        : base(name, description, "a date as \"yyyy-MM-dd\"", specifiedBy)
    {
    }

    /// <inheritdoc/>
    public override bool TryCoerceResult(in ResolvedValue value, out ResolvedValue result)
    {
        result = value.Kind switch
        {
            ResolvedValueKind.Date => value,
            ResolvedValueKind.DateTimeOffset => ResolvedValue.From(ToDate(value.DateTimeOffset)),
            ResolvedValueKind.Object when value.Object is string text && TryParse(text, out var parsed) =>
                ResolvedValue.From(parsed),
            _ => default,
        };
        return !result.IsNull;
    }

    /// <inheritdoc/>
    protected sealed override bool TryParse(string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, Notation, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    /// <inheritdoc/>
    protected sealed override string Format(DateOnly value) => value.ToString(Notation, CultureInfo.InvariantCulture);

    /// <summary>The date of a point in time.</summary>
    private protected abstract DateOnly ToDate(DateTimeOffset value);
}
