namespace Cacao.Federation.Execution;

/// <summary>Reports that a request brought nothing for an object: one error per field that it should have brought.</summary>
internal static class RequestFailures
{
    /// <param name="document">The result.</param>
    /// <param name="request">The request.</param>
    /// <param name="target">The object.</param>
    /// <param name="error">What went wrong.</param>
    /// <param name="discard">Whether to drop what may have arrived already.</param>
    public static void Report(
        ResultDocument document,
        PreparedRequest request,
        int target,
        GraphQLError error,
        bool discard = false)
    {
        var shape = document.ShapeOf(target);
        foreach (var name in request.Fields)
        {
            var index = shape.IndexOf(name);
            if (index < 0)
            {
                continue;
            }

            var cell = document[target].Start + index;
            if (discard)
            {
                document[cell].Kind = CellKind.Null;
            }

            if (document[cell].Kind is CellKind.Unset or CellKind.Null)
            {
                document.Report(cell, error);
            }
        }
    }

    public static void ReportAll(
        ResultDocument document,
        PreparedRequest request,
        LookupBatch batch,
        GraphQLError error,
        int? row = null,
        bool discard = false)
    {
        foreach (var (cell, targetRow) in batch.Targets)
        {
            if (row is null || row == targetRow)
            {
                Report(document, request, cell, error, discard);
            }
        }
    }
}
