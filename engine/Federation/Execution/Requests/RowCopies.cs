namespace Cacao.Federation.Execution;

/// <summary>Copies of some of the rows of requests, to be sent without the others.</summary>
internal sealed class RowCopies : IDisposable
{
    private readonly List<RequestRows> _rows = [];

    /// <summary>Copies rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="copied">Learns of each row where its copy is.</param>
    public List<BatchPart> Of(IEnumerable<CachedRow> rows, Action<CachedRow, BatchPart, int> copied)
    {
        var parts = new List<BatchPart>();
        foreach (var group in rows.GroupBy(r => r.Part.Rows))
        {
            var copy = new RequestRows(group.Key.Operation);
            _rows.Add(copy);
            foreach (var row in group)
            {
                foreach (var cell in group.Key.GetTargets(row.Row))
                {
                    copy.Add(group.Key.GetVariables(row.Row), cell);
                }

                copied(row, row.Part with { Rows = copy, From = 0, Count = 1 }, copy.Count - 1);
            }

            parts.Add(group.First().Part with { Rows = copy, From = 0, Count = copy.Count });
        }

        return parts;
    }

    /// <inheritdoc/>
    public void Dispose() => _rows.ForEach(r => r.Dispose());
}
