using Cacao.Types;

namespace Cacao.Federation.Execution;

/// <summary>Applies the rules for nulls once all data is there: a null in a non-null place becomes an error and moves up to the
/// nearest place that may be null.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors"/>
internal readonly struct ResultCompleter(ResultDocument document, ulong terms)
{
    /// <summary>Completes the result.</summary>
    /// <returns>Whether there is data; otherwise the whole of it is null.</returns>
    public bool Complete()
    {
        if (CompleteObject(ResultDocument.Root))
        {
            return true;
        }

        document[ResultDocument.Root].Kind = CellKind.Null;
        return false;
    }

    private bool CompleteObject(int cell)
    {
        var shape = document.ShapeOf(cell);
        var start = document[cell].Start;
        for (var i = 0; i < shape.Fields.Length; i++)
        {
            var field = shape.Fields[i];
            if (field.IsTypeName || !field.IsWritten(terms))
            {
                continue;
            }

            if (!CompleteValue(start + i, field, field.Type))
            {
                return false;
            }
        }

        return true;
    }

    // False when the value is null where null is not allowed.
    private bool CompleteValue(int cell, FieldShape field, GraphQLType type)
    {
        var kind = document[cell].Kind;
        var hasValue = kind switch
        {
            CellKind.Raw => true,
            CellKind.Object => CompleteObject(cell),
            CellKind.List => CompleteList(cell, field, ((ListType)type.NullableType).ElementType),
            _ => false,
        };
        if (hasValue)
        {
            return true;
        }

        document[cell].Kind = CellKind.Null;
        if (!type.IsNonNull)
        {
            return true;
        }

        if (!document[cell].HasError)
        {
            document.Report(cell, FederationErrors.NonNull(field.Field));
        }

        return false;
    }

    private bool CompleteList(int cell, FieldShape field, GraphQLType elementType)
    {
        var (start, count) = (document[cell].Start, document[cell].Extent);
        for (var i = 0; i < count; i++)
        {
            if (!CompleteValue(start + i, field, elementType))
            {
                return false;
            }
        }

        return true;
    }
}
