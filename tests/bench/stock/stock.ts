import { AUTO, Core, Game, Scene } from 'phaser'

/** The plainest page with Phaser on it: the library as it comes, one scene, a headline and a button drawn on the canvas. */
class Title extends Scene {
  create(): void {
    this.add.text(80, 80, 'STET', { fontSize: '96px' })
    this.add
      .text(80, 240, 'Check tonight’s story', { fontSize: '28px', backgroundColor: '#c3142d' })
      .setInteractive()
  }
}

const game = new Game({ type: AUTO, width: 1280, height: 800, scene: Title, banner: false })
game.events.once(Core.Events.POST_RENDER, () => performance.mark('first-frame'))
