using Cacao.Execution.Resolving;
using Cacao.Resolvers;

namespace Cacao.Execution.Incremental;

/// <summary>Where the items of a streamed list come from.</summary>
internal abstract class StreamSource
{
    /// <summary>The item that was reached.</summary>
    public abstract ResolvedValue Current { get; }

    /// <summary>Goes on to the next item.</summary>
    public abstract ValueTask<bool> MoveNextAsync();

    public abstract ValueTask DisposeAsync();

    /// <summary>The elements of a list from a position on.</summary>
    public sealed class OfElements(IElements elements, int start) : StreamSource
    {
        private int _position = start - 1;

        public override ResolvedValue Current => elements.Get(_position);

        public override ValueTask<bool> MoveNextAsync() => new(++_position < elements.Count);

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    /// <summary>What is left of an asynchronous sequence.</summary>
    public sealed class OfSequence(IAsyncEnumerator<object?> sequence) : StreamSource
    {
        public override ResolvedValue Current => ResolvedValue.FromObject(sequence.Current);

        public override ValueTask<bool> MoveNextAsync() => sequence.MoveNextAsync();

        public override ValueTask DisposeAsync() => sequence.DisposeAsync();
    }
}
