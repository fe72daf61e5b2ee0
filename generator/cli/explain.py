"""Knows `thennow explain`: why a rule is there, and how it passes and fails."""

import click


@click.command()
@click.argument("code", required=False)
def command(code: str | None) -> None:
    """Say why a rule is there, with an example that passes and one that fails; without a code, list all rules.

    Example: thennow explain now-without-source
    """
    from generator.report import explanation  # here and not above: see `check`

    told = explanation.explanation(code) if code else explanation.listing()
    if told is None:
        hint = explanation.nearest_code(str(code)) or "leave it out to list all"
        raise click.UsageError(f"no rule is called `{code}`; {hint}")
    click.echo(told)
    after = "Next: `thennow check`." if code else "Next: `thennow explain CODE`, with one of these codes."
    click.echo(after, err=True)
