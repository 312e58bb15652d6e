using Cacao.Language;
using Cacao.Validation.Errors;

namespace Cacao.Validation.Limits;

/// <summary>Documents that are known to make validation take quadratic or exponential time elsewhere. Work is counted, not
/// timed.</summary>
public class AttackTests
{
    public static TheoryData<string, Func<int, string>> Families => new()
    {
        { "one field many times", n => $"{{ {Repeat(n, _ => "hello")} }}" },
        { "one composite field many times", n => $"{{ {Repeat(n, _ => "b { hello b { hello } }")} }}" },
        { "many aliases", n => $"{{ {Repeat(n, i => $"a{i}: hello")} }}" },
        { "nested doubled fields", n => $"{{ {Repeat(n, _ => "b { b { b { hello } } b { b { hello } } }")} }}" },
        {
            "many fragments at one place",
            n => $"{{ {Repeat(n, i => $"...F{i}")} }} {Repeat(n, i => $"fragment F{i} on Query {{ b {{ hello }} }}")}"
        },
        {
            "a chain of fragments",
            n => $"{{ ...F0 }} {Repeat(n, i => $"fragment F{i} on Query {{ b {{ ...F{i + 1} }} }}")} {Last(n)}"
        },
        {
            "fragments that double in each level",
            n => $"{{ ...F0 }} {Repeat(n, i => $"fragment F{i} on Query {{ b {{ ...F{i + 1} }} c: b {{ ...F{i + 1} }} }}")} {Last(n)}"
        },
        {
            "different arguments on different types",
            n => $"{{ node {{ {Repeat(n, i => $"... on {"AB"[i % 2]} {{ q: n(x: {i % 2}) {{ id }} }}")} }} }}"
        },
        {
            "a cycle of fragments",
            n => $"{{ ...F0 }} {Repeat(n, i => $"fragment F{i} on Query {{ b {{ ...F{(i + 1) % n} }} }}")}"
        },
    };

    [Theory]
    [MemberData(nameof(Families))]
    public void Twice_the_document_is_at_most_twice_the_work(string family, Func<int, string> write)
    {
        var (small, large) = (Steps(write(1_000)), Steps(write(2_000)));
        Assert.True(large <= (2 * small) + 10, $"{family}: {small} steps became {large}");
    }

    [Fact]
    public void Types_and_interfaces_that_multiply_in_each_level_run_into_the_limit_of_steps()
    {
        // Each level splits every set by type and adds the fields on the interface to each part.
        var text = $"{{ node {{ ...X9 }} }} {Repeat(10, Level)}";
        var result = DocumentValidator.Validate(
            AttackSchema.Instance,
            Utf8GraphQLParser.Parse(text),
            new ValidationOptions { MaxFields = int.MaxValue, MaxAliases = int.MaxValue, MaxSteps = 1_000 });
        Assert.Contains(result.Errors, error => error.Code == ValidationErrorCodes.LimitExceeded);
    }

    [Fact]
    public void Conflicts_by_the_thousand_are_cut_off()
    {
        var text = $"{{ {Repeat(3_000, i => $"q: a(x: {i}) {{ hello }}")} }}";
        var errors = DocumentValidator.Validate(
            AttackSchema.Instance,
            Utf8GraphQLParser.Parse(text),
            new ValidationOptions { MaxAliases = 10_000 }).Errors;
        Assert.Equal(101, errors.Count);
    }

    [Fact]
    public void A_conflict_deeper_than_pairs_are_compared_is_still_reported()
    {
        // The two chains of fragments differ at their ends only.
        var chains = Repeat(300, i => $"fragment A{i} on Query {{ b {{ ...A{i + 1} }} }} fragment B{i} on Query {{ b {{ ...B{i + 1} }} }}");
        var text = $"{{ ...A0 ...B0 }} {chains} fragment A300 on Query {{ x: hello }} fragment B300 on Query {{ x: __typename }}";
        var options = new ValidationOptions { Rules = [static () => new Rules.OverlappingFieldsCanBeMerged()] };
        var error = Assert.Single(DocumentValidator.Validate(AttackSchema.Instance, Utf8GraphQLParser.Parse(text), options).Errors);
        Assert.Equal(2, error.Locations.Count);
    }

    [Fact]
    public void Operations_times_fragments_run_into_the_limit_of_steps()
    {
        var text = Repeat(90, i => $"query Q{i} {{ ...F0 }}")
            + Repeat(400, i => $"fragment F{i} on Query {{ hello ...F{i + 1} }}")
            + Last(400);
        var errors = DocumentValidator.Validate(
            AttackSchema.Instance,
            Utf8GraphQLParser.Parse(text),
            new ValidationOptions { MaxSteps = 10_000 }).Errors;
        Assert.Equal(ValidationErrorCodes.LimitExceeded, Assert.Single(errors).Code);
    }

    [Fact]
    public void Many_arguments_in_another_order_are_compared_by_name()
    {
        var forward = Repeat(2_000, i => $"z{i}: {i}");
        var backward = Repeat(2_000, i => $"z{1_999 - i}: {1_999 - i}");
        var options = new ValidationOptions { Rules = [static () => new Rules.OverlappingFieldsCanBeMerged()] };
        Assert.True(Validate($"{{ a({forward}) {{ hello }} a({backward}) {{ hello }} }}"));
        Assert.False(Validate($"{{ a({forward}) {{ hello }} a({backward} y: 1) {{ hello }} }}"));

        bool Validate(string text) =>
            DocumentValidator.Validate(AttackSchema.Instance, Utf8GraphQLParser.Parse(text), options).IsValid;
    }

    private static string Level(int k) =>
        k == 0
            ? "fragment X0 on Node { id }"
            : $"fragment X{k} on Node {{ n(x: 0) {{ ...X{k - 1} }} "
                + Repeat(4, i => $"... on {"ABCD"[i]} {{ c: n(x: {i}) {{ ...X{k - 1} k{k}{i}: id {Chain(9, k, i)} }} }}")
                + "}";

    private static string Chain(int depth, int k, int i) =>
        depth == 0 ? "id" : $"n(x: 0) {{ l{k}{i}: id {Chain(depth - 1, k, i)} }}";

    private static int Steps(string text)
    {
        var probe = new StepProbe();
        DocumentValidator.Validate(
            AttackSchema.Instance,
            Utf8GraphQLParser.Parse(text),
            new ValidationOptions
            {
                Rules = [.. SpecifiedRules.All, () => probe],
                MaxDepth = int.MaxValue,
                MaxNesting = int.MaxValue,
                MaxFields = int.MaxValue,
                MaxAliases = int.MaxValue,
            });
        Assert.True(probe.Steps > 0);
        return probe.Steps;
    }

    private static string Repeat(int count, Func<int, string> write) =>
        string.Join(' ', Enumerable.Range(0, count).Select(write)) + " ";

    private static string Last(int n) => $"fragment F{n} on Query {{ hello }}";

    private sealed class StepProbe : ValidationRule, ILeave<DocumentNode>
    {
        public int Steps { get; private set; }

        public void Leave(DocumentNode node, ValidationContext context) => Steps = context.Steps;
    }
}
